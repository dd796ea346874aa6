using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite;

/// <summary>Files as clients get them.</summary>
public sealed class StaticSiteTests
{
    [Theory]
    [InlineData("/static/", "text/html; charset=utf-8", "<h1>Static files</h1>")]
    [InlineData("/static/index.html", "text/html; charset=utf-8", "<h1>Static files</h1>")]
    [InlineData("/static/style.css", "text/css; charset=utf-8", "prefers-color-scheme")]
    [InlineData("/static/picture.svg", "image/svg+xml", "<svg ")]
    public async Task The_bundled_site_has_a_page_a_style_sheet_and_an_image(string path, string type, string content)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be(type);
        (await answer.Content.ReadAsStringAsync()).Should().Contain(content);
    }

    [Theory]
    [InlineData("a.txt", "text/plain; charset=utf-8")]
    [InlineData("a.js", "text/javascript; charset=utf-8")]
    [InlineData("a.json", "application/json")]
    [InlineData("a.png", "image/png")]
    [InlineData("a.md", "text/markdown; charset=utf-8")]
    [InlineData("a.JPG", "image/jpeg")]
    [InlineData("a.strange", "application/octet-stream")]
    [InlineData("año nuevo.txt", "text/plain; charset=utf-8")]
    [InlineData("none", "application/octet-stream")]
    public async Task A_directory_replaces_the_bundled_site_and_each_file_has_its_type(string name, string type)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder[name], "¡Hola!");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: folder.Path);
        using var answer = await server.Client.GetAsync($"/static/{Uri.EscapeDataString(name)}");

        answer.Content.Headers.ContentType!.ToString().Should().Be(type);
        (await answer.Content.ReadAsStringAsync()).Should().Be("¡Hola!");
        (await server.Client.GetAsync("/static/style.css")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_has_no_length_is_served_as_empty_and_never_waited_for()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["empty.txt"], []);
        using (var mkfifo = Process.Start("mkfifo", folder["pipe.txt"]))
        {
            await mkfifo.WaitForExitAsync();
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["socket.txt"]));
        await using var server = await LoopbackServer.StartAsync(staticDirectory: folder.Path);

        foreach (var name in new[] { "empty.txt", "pipe.txt", "socket.txt" })
        {
            using var answer = await server.Client.GetAsync($"/static/{name}");

            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
            answer.Content.Headers.ContentLength.Should().Be(0);
            (await answer.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again_and_one_that_has_is()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.txt"], "one");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: folder.Path);
        using var first = await server.Client.GetAsync("/static/a.txt");
        first.Headers.CacheControl!.NoCache.Should().BeTrue();

        (await ConditionalAsync()).StatusCode.Should().Be(HttpStatusCode.NotModified);
        await File.WriteAllTextAsync(folder["a.txt"], "three");
        server.Time.Advance(TimeSpan.FromSeconds(1));
        (await (await ConditionalAsync()).Content.ReadAsStringAsync()).Should().Be("three");

        Task<HttpResponseMessage> ConditionalAsync() => server.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/static/a.txt") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
    }

    [Fact]
    public async Task A_part_of_a_file_can_be_asked_for()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["a.txt"], "0123456789");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: folder.Path);
        using var answer = await server.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/static/a.txt") { Headers = { Range = new RangeHeaderValue(2, 4) } });

        answer.StatusCode.Should().Be(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync()).Should().Be("234");
    }
}
