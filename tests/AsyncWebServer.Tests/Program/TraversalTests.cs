using System.Text;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>Spellings of a way out of the static directory, sent to the built program byte by byte.</summary>
public sealed class TraversalTests(TraversalTests.Site site) : IClassFixture<TraversalTests.Site>
{
    private const string Secret = "the secret outside";

    [Theory]
    [InlineData("/static/../secret.txt")]
    [InlineData("/static/../../secret.txt")]
    [InlineData("/static/./../secret.txt")]
    [InlineData("/static/sub/../../secret.txt")]
    [InlineData("/static/..//secret.txt")]
    [InlineData("/static//../secret.txt")]
    [InlineData("/static/%2e%2e/secret.txt")]
    [InlineData("/static/%2E%2E/secret.txt")]
    [InlineData("/static/.%2e/secret.txt")]
    [InlineData("/static/..%2fsecret.txt")]
    [InlineData("/static/%2e%2e%2fsecret.txt")]
    [InlineData("/static/sub/..%2f..%2fsecret.txt")]
    [InlineData("/static/..\\secret.txt")]
    [InlineData("/static/..%5csecret.txt")]
    [InlineData("/static/%2e%2e%5csecret.txt")]
    [InlineData("/static/%252e%252e/secret.txt")]
    [InlineData("/static/%252e%252e%252fsecret.txt")]
    [InlineData("/static/..%c0%afsecret.txt")]
    [InlineData("/static/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/static/..%00/secret.txt")]
    [InlineData("/static/../secret.txt%00.html")]
    [InlineData("/static/....//secret.txt")]
    [InlineData("/static/..;/secret.txt")]
    [InlineData("/static../secret.txt")]
    [InlineData("/static//secret.txt")]
    [InlineData("/static/%2fsecret.txt")]
    [InlineData("/static/link.txt")]
    [InlineData("/static/up/secret.txt")]
    [InlineData("/static/.hidden")]
    [InlineData("/static/%2ehidden")]
    [InlineData("/static/sub/.git/config")]
    [InlineData("/static/x/..%2f.hidden")]
    [InlineData("http://server/static/../secret.txt")]
    public async Task No_spelling_leads_out_of_the_directory_or_to_a_hidden_file(string target)
    {
        (await AskAsync(target)).Should().MatchRegex("^HTTP/1.1 (400|404) ").And.NotContain(Secret);
        (await AskAsync("/static/index.html")).Should().StartWith("HTTP/1.1 200 ").And.EndWith("the page");
    }

    private async Task<string> AskAsync(string target)
    {
        using var client = await site.Server.ConnectAsync();
        await BuiltServer.SendAsync(client, target);
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }

    /// <summary>A directory with hidden files and links out of it, a secret beside it, and a server for all the spellings.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        internal BuiltServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Directory.CreateDirectory(_folder["site/sub/.git"]);
            foreach (var name in new[] { "secret.txt", "site/.hidden", "site/sub/.git/config" })
            {
                await File.WriteAllTextAsync(_folder[name], Secret);
            }

            await File.WriteAllTextAsync(_folder["site/index.html"], "the page");
            File.CreateSymbolicLink(_folder["site/link.txt"], "../secret.txt");
            File.CreateSymbolicLink(_folder["site/up"], "..");
            Server = await BuiltServer.StartAsync("--static", _folder["site"], "--quiet");
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            _folder.Dispose();
        }
    }
}
