using System.IO.Compression;
using System.Net;
using System.Text;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>Files from memory as clients get them.</summary>
public sealed class CachedSiteTests : IAsyncLifetime
{
    private static readonly string Words = string.Join(' ', Enumerable.Range(0, 2_000));

    private readonly TemporaryFolder _folder = new();
    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_folder["words.txt"], Words);
        await File.WriteAllTextAsync(_folder["short.txt"], "short");
        await File.WriteAllTextAsync(_folder["picture.png"], Words);
        File.SetLastWriteTimeUtc(_folder["words.txt"], new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("words.txt", null, null)]
    [InlineData("words.txt", "br, gzip", "br")]
    [InlineData("words.txt", "gzip", "gzip")]
    [InlineData("words.txt", "br;q=0.1, gzip;q=0.2", "gzip")]
    [InlineData("words.txt", "br;q=0.1, identity", null)]
    [InlineData("words.txt", "*;q=0, br", "br")]
    [InlineData("short.txt", "br, gzip", null)]
    [InlineData("picture.png", "br, gzip", null)]
    public async Task A_file_comes_in_the_coding_that_client_and_file_agree_on(string name, string? accepted, string? coding)
    {
        using var answer = await AskAsync(HttpMethod.Get, name, ("Accept-Encoding", accepted));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().Should().Be(coding);
        answer.Headers.Vary.SingleOrDefault().Should().Be(name == "words.txt" ? "Accept-Encoding" : null);
        answer.Headers.CacheControl!.ToString().Should().Be("no-cache");
        answer.Headers.ETag!.IsWeak.Should().BeFalse();
        var body = await answer.Content.ReadAsByteArrayAsync();
        answer.Content.Headers.ContentLength.Should().Be(body.Length);
        Decode(body, coding).Should().Be(await File.ReadAllTextAsync(_folder[name]));
    }

    [Theory]
    [InlineData("short.txt", "identity;q=0")]
    [InlineData("short.txt", "br, *;q=0")]
    [InlineData("picture.png", "*;q=0")]
    [InlineData("words.txt", "*;q=0")]
    public async Task Whoever_refuses_all_that_there_is_is_told_so(string name, string accepted)
    {
        using var answer = await AskAsync(HttpMethod.Get, name, ("Accept-Encoding", accepted));

        answer.StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own_which_is_the_same_as_long_as_the_bytes_are()
    {
        var codings = new[] { "identity", "gzip", "br" };
        var before = await TagsAsync();
        File.SetLastWriteTimeUtc(_folder["words.txt"], new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        _server.Time.Advance(TimeSpan.FromSeconds(1));
        var touched = await TagsAsync();
        await File.WriteAllTextAsync(_folder["words.txt"], Words.Replace('1', '2'));
        _server.Time.Advance(TimeSpan.FromSeconds(1));
        var written = await TagsAsync();

        before.Should().OnlyHaveUniqueItems();
        touched.Should().Equal(before);
        written.Should().OnlyHaveUniqueItems().And.NotIntersectWith(before);

        async Task<IReadOnlyList<string>> TagsAsync()
        {
            var tags = new List<string>();
            foreach (var coding in codings)
            {
                using var answer = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", coding));
                tags.Add(answer.Headers.ETag!.Tag);
            }

            return tags;
        }
    }

    [Theory]
    [InlineData("If-None-Match", "{tag}", 304)]
    [InlineData("If-None-Match", "W/{tag}", 304)]
    [InlineData("If-None-Match", "\"other\", W/\"more\", {tag}", 304)]
    [InlineData("If-None-Match", "*", 304)]
    [InlineData("If-None-Match", "\"other\"", 200)]
    [InlineData("If-Match", "{tag}", 200)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "W/{tag}", 412)]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT", 304)]
    [InlineData("If-Modified-Since", "Wed, 31 Dec 2025 23:59:59 GMT", 200)]
    [InlineData("If-Modified-Since", "yesterday", 200)]
    [InlineData("If-Unmodified-Since", "Thu, 01 Jan 2026 00:00:00 GMT", 200)]
    [InlineData("If-Unmodified-Since", "Wed, 31 Dec 2025 23:59:59 GMT", 412)]
    public async Task A_condition_is_held_to_in_every_coding(string header, string value, int status)
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            using var whole = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", coding));
            var condition = value.Replace("{tag}", whole.Headers.ETag!.Tag, StringComparison.Ordinal);
            using var answer = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", coding), (header, condition));

            ((int)answer.StatusCode).Should().Be(status);
            answer.Headers.ETag.Should().Be(status == 412 ? null : whole.Headers.ETag);
            answer.Headers.Vary.Should().Equal("Accept-Encoding");
            (answer.Content.Headers.ContentEncoding.Count > 0).Should().Be(status == 200 && coding != "identity");
            if (status == 304)
            {
                (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
                answer.Headers.CacheControl!.NoCache.Should().BeTrue();
            }
        }
    }

    [Theory]
    [InlineData("words.txt")]
    [InlineData("/words.txt")]
    public async Task Where_there_are_tags_dates_say_nothing(string name)
    {
        using var whole = await AskAsync(HttpMethod.Get, name);
        var tag = whole.Headers.ETag!.Tag;
        const string Before = "Wed, 31 Dec 2025 23:59:59 GMT";
        const string AsWritten = "Thu, 01 Jan 2026 00:00:00 GMT";
        using var same = await AskAsync(HttpMethod.Get, name, ("If-None-Match", tag), ("If-Modified-Since", Before));
        using var other = await AskAsync(HttpMethod.Get, name, ("If-None-Match", "\"other\""), ("If-Modified-Since", AsWritten));
        using var match = await AskAsync(HttpMethod.Get, name, ("If-Match", tag), ("If-Unmodified-Since", Before));

        new[] { same.StatusCode, other.StatusCode, match.StatusCode }
            .Should().Equal(HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_part_is_one_of_the_file_as_it_is_and_of_no_other_representation()
    {
        using var compressed = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", "br"));
        using var part = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", "br"), ("Range", "bytes=2-5"));
        using var resumed = await AskAsync(
            HttpMethod.Get, "words.txt", ("Accept-Encoding", "br"), ("Range", "bytes=2-5"), ("If-Range", compressed.Headers.ETag!.Tag));
        using var refused = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", "br, identity;q=0"), ("Range", "bytes=2-5"));

        (part.StatusCode, await part.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.PartialContent, Words[2..6]));
        part.Content.Headers.ContentEncoding.Should().BeEmpty();
        (resumed.StatusCode, await resumed.Content.ReadAsStringAsync()).Should().Be((HttpStatusCode.OK, Words));
        refused.StatusCode.Should().Be(HttpStatusCode.OK);
        Decode(await refused.Content.ReadAsByteArrayAsync(), "br").Should().Be(Words);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("br")]
    public async Task HEAD_has_the_headers_of_GET_and_nothing_else(string? accepted)
    {
        using var get = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", accepted));
        using var head = await AskAsync(HttpMethod.Head, "words.txt", ("Accept-Encoding", accepted));

        Answers.Headers(head).Should().Equal(Answers.Headers(get));
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_change_on_disk_is_seen_within_a_second_in_every_coding()
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
        {
            await File.WriteAllTextAsync(_folder["words.txt"], Words);
            _server.Time.Advance(TimeSpan.FromSeconds(1));
            (await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", coding))).Dispose();
            await File.WriteAllTextAsync(_folder["words.txt"], Words + " and more");
            _server.Time.Advance(TimeSpan.FromSeconds(1));
            using var answer = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", coding));

            Decode(await answer.Content.ReadAsByteArrayAsync(), coding).Should().Be(Words + " and more");
        }

        File.Delete(_folder["words.txt"]);
        _server.Time.Advance(TimeSpan.FromSeconds(1));
        using var gone = await AskAsync(HttpMethod.Get, "words.txt");
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000_000)]
    public async Task A_file_that_the_server_may_not_read_is_forbidden(int length)
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read everything");
        await File.WriteAllBytesAsync(_folder["a.txt"], new byte[length]);
        File.SetUnixFileMode(_folder["a.txt"], UnixFileMode.UserWrite);

        using var answer = await AskAsync(HttpMethod.Get, "a.txt");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task However_many_ask_for_a_new_file_at_once_each_gets_it_whole()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var answer = await AskAsync(HttpMethod.Get, "words.txt", ("Accept-Encoding", i % 2 == 0 ? "br" : "gzip"));
            return Decode(await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentEncoding.SingleOrDefault());
        }));

        answers.Should().AllBe(Words);
    }

    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string name, params (string Name, string? Value)[] headers) =>
        Answers.AskAsync(_server, method, $"/static/{name}", headers);

    private static string Decode(byte[] body, string? coding)
    {
        using Stream stream = coding switch
        {
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            _ => new MemoryStream(body),
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
