using System.Text.RegularExpressions;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>
/// The memory answers as the framework's file server does, header by header, where it sends the file as it is. The file server is
/// reached by a doubled slash; its tags are others, of dates and lengths. Weak tags are left out: the file server compares them
/// strongly, against RFC 9110 section 13.1.2.
/// </summary>
public sealed partial class EquivalenceTests : IAsyncLifetime
{
    private static readonly string[] Tags =
        ["", "If-None-Match: {tag}", "If-None-Match: \"x\", {tag}", "If-None-Match: *", "If-None-Match: \"x\"",
        "If-Match: {tag}", "If-Match: *", "If-Match: \"x\"", "If-Range: {tag}", "If-Range: \"x\"", "If-None-Match: x"];

    private static readonly string[] Dates =
        ["", "If-Modified-Since: {date}", "If-Modified-Since: Wed, 01 Jan 2025 00:00:00 GMT",
        "If-Modified-Since: Fri, 01 Jan 2027 00:00:00 GMT",
        "If-Unmodified-Since: {date}", "If-Unmodified-Since: Wed, 01 Jan 2025 00:00:00 GMT", "If-Range: {date}", "If-Modified-Since: x"];

    private static readonly string[] Ranges =
        ["", "bytes=0-", "bytes=2-4", "bytes=-3", "bytes=5-1000", "bytes=0-0", "bytes=10-", "bytes=99-", "bytes=-0", "bytes=0-1,3-4",
        "bytes=4-2", "bytes=x", "lines=1-2"];

    private readonly TemporaryFolder _folder = new();
    private LoopbackServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "0123456789");
        File.SetLastWriteTimeUtc(_folder["a.txt"], new DateTime(2026, 1, 1, 0, 0, 0, 123, DateTimeKind.Utc));
        _server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Conditions_and_ranges_have_the_same_answers(string method)
    {
        var combinations =
            from tag in Tags
            from date in Dates
            from range in Ranges
            select (tag, date, range);
        foreach (var (tag, date, range) in combinations)
        {
            (await AnswerAsync(method, "/static/a.txt", tag, date, range)).Should().Equal(
                await AnswerAsync(method, "/static//a.txt", tag, date, range), "that is asked: {0}; {1}; {2}", tag, date, range);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_not_for_files(string method)
    {
        (await AnswerAsync(method, "/static/a.txt", "", "", "")).Should().Equal(await AnswerAsync(method, "/static//a.txt", "", "", ""));
    }

    private async Task<IReadOnlyList<string>> AnswerAsync(string method, string path, string tag, string date, string range)
    {
        using var whole = await Answers.AskAsync(_server, HttpMethod.Get, path);
        var ownTag = whole.Headers.ETag!.Tag;
        var headers = new[] { tag, date, range.Length > 0 ? $"Range: {range}" : "" }
            .Where(header => header.Length > 0)
            .Select(header => header
                .Replace("{tag}", ownTag, StringComparison.Ordinal)
                .Replace("{date}", whole.Content.Headers.LastModified!.Value.ToString("r"), StringComparison.Ordinal)
                .Split(": "))
            .Select(header => (header[0], (string?)header[1]));
        using var answer = await Answers.AskAsync(_server, new HttpMethod(method), path, [.. headers]);
        return
        [
            $"{answer.StatusCode}",
            .. Answers.Headers(answer).Select(line => line.Replace(ownTag, "{tag}", StringComparison.Ordinal)),
            TraceId().Replace(await answer.Content.ReadAsStringAsync(), ""),
        ];
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
