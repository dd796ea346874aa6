using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite;

/// <summary>The page for a directory that has none of its own.</summary>
public sealed partial class ListingTests : IDisposable
{
    private static readonly string[] Hostile =
        ["<script>", "a b", "%41", "#", "?q", "&amp;", "\"quoted'", "año.txt", "javascript:alert(1)", "+", "日本", "-rf"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Folders_come_first_and_files_have_their_size()
    {
        Directory.CreateDirectory(_folder["zoo"]);
        await File.WriteAllBytesAsync(_folder["b.txt"], new byte[12_345]);
        await File.WriteAllBytesAsync(_folder["A.txt"], []);
        File.CreateSymbolicLink(_folder["link.txt"], "b.txt");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);

        var page = await server.Client.GetStringAsync("/static/");

        Row().Matches(page).Select(row => (row.Groups["link"].Value, row.Groups["name"].Value, row.Groups["size"].Value)).Should().Equal(
            ("zoo/", "zoo", ""), ("A.txt", "A.txt", "0"), ("b.txt", "b.txt", "12,345"), ("link.txt", "link.txt", "12,345"));
        page.Should().Contain("<h1><bdi>/static/</bdi></h1>").And.Contain("""<a href="/">""");
    }

    [Fact]
    public async Task Every_name_is_shown_as_it_is_and_its_link_leads_to_its_file()
    {
        foreach (var name in Hostile)
        {
            Directory.CreateDirectory(_folder[$"sub/{name}"]);
            await File.WriteAllTextAsync(_folder[$"sub/{name}/file {name}"], name);
        }

        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);
        var page = await server.Client.GetStringAsync("/static/sub/");

        page.Should().NotContain("<script").And.Contain("""<a href="../">""");
        var folders = Row().Matches(page);
        folders.Select(row => WebUtility.HtmlDecode(row.Groups["name"].Value)).Should().BeEquivalentTo(Hostile);
        foreach (Match folder in folders)
        {
            var address = new Uri(server.Client.BaseAddress!, $"/static/sub/{folder.Groups["link"].Value}");
            var row = Row().Matches(await server.Client.GetStringAsync(address)).Single();
            (await server.Client.GetStringAsync(new Uri(address, row.Groups["link"].Value)))
                .Should().Be(WebUtility.HtmlDecode(folder.Groups["name"].Value));
        }
    }

    [Fact]
    public async Task What_is_not_served_is_not_shown()
    {
        Directory.CreateDirectory(_folder["site/.git"]);
        await File.WriteAllTextAsync(_folder["secret-outside"], "");
        await File.WriteAllTextAsync(_folder["site/.secret"], "");
        File.CreateSymbolicLink(_folder["site/secret-link"], ".secret");
        File.CreateSymbolicLink(_folder["site/secret-out"], "../secret-outside");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder["site"]);

        var page = await server.Client.GetStringAsync("/static/");

        page.Should().NotContain("secret").And.NotContain(".git").And.Contain("There is nothing here.");
    }

    [Fact]
    public async Task It_needs_nothing_from_elsewhere_and_its_policy_allows_only_its_own_style()
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);
        using var answer = await server.Client.GetAsync("/static/");
        var page = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
        page.Should().NotContain("src=").And.NotContain("http:").And.NotContain("https:").And.NotContain("style=").And.NotContain("<script")
            .And.Contain("prefers-color-scheme: dark");
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith($"default-src 'none'; style-src 'sha256-{hash}'; ");
    }

    [Fact]
    public async Task A_folder_is_led_to_by_its_name_alone_and_answers_to_HEAD()
    {
        Directory.CreateDirectory(_folder["sub"]);
        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);
        using var led = await server.Client.GetAsync("/static/sub");
        using var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/static/sub/"));

        led.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/static/sub/");
        (head.StatusCode, head.Content.Headers.ContentLength > 0).Should().Be((HttpStatusCode.OK, true));
    }

    [Fact]
    public async Task A_folder_with_a_page_of_its_own_shows_that()
    {
        await File.WriteAllTextAsync(_folder["index.html"], "the page");
        await using var server = await LoopbackServer.StartAsync(staticDirectory: _folder.Path);

        (await server.Client.GetStringAsync("/static/")).Should().Be("the page");
    }

    [GeneratedRegex("""<tr><td><a href="(?<link>[^"]*)"><bdi>(?<name>.*?)</bdi>/?</a></td><td>(?<size>[^<]*)</td></tr>""")]
    private static partial Regex Row();
}
