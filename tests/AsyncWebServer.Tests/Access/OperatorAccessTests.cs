using System.Net;
using System.Net.Http.Headers;
using Activity7.AsyncWebServer.Access;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Access;

/// <summary>Who may control the tasks of a running server.</summary>
public sealed class OperatorAccessTests : IDisposable
{
    private const string Key = "aVeryLongKeyOf26Characters";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nothing", null, null)]
    [InlineData("its own page", "Origin", "http://127.0.0.1:{port}")]
    [InlineData("its own page", "Sec-Fetch-Site", "same-origin")]
    [InlineData("the address bar", "Sec-Fetch-Site", "none")]
    [InlineData("localhost", "Host", "localhost:{port}")]
    [InlineData("an IPv6 address", "Host", "[::1]:{port}")]
    public async Task The_machine_itself_may(string with, string? header, string? value)
    {
        await using var server = await LoopbackServer.StartAsync();

        using var answer = await PauseAsync(server, header, value);

        answer.StatusCode.Should().Be(HttpStatusCode.OK, with);
    }

    [Theory]
    [InlineData("a page of another site", "Origin", "http://elsewhere.example")]
    [InlineData("a page of another server of this machine", "Origin", "http://127.0.0.1:1")]
    [InlineData("a page without an origin", "Origin", "null")]
    [InlineData("a page of another site", "Sec-Fetch-Site", "cross-site")]
    [InlineData("a page of another port", "Sec-Fetch-Site", "same-site")]
    [InlineData("a page whose name was turned to this machine", "Host", "elsewhere.example:{port}")]
    [InlineData("a proxy of this machine", "X-Forwarded-For", "203.0.113.7")]
    [InlineData("a proxy of this machine", "Forwarded", "for=203.0.113.7")]
    public async Task Others_that_come_through_the_machine_may_not(string who, string header, string value)
    {
        await using var server = await LoopbackServer.StartAsync();

        using var answer = await PauseAsync(server, header, value);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, who);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await server.TasksAsync())[0].NextRunAt.Should().NotBeNull("nothing was done");
    }

    [Fact]
    public async Task With_the_key_everyone_may()
    {
        var key = ReadKey(Key + "\n");
        await using var server = await LoopbackServer.StartAsync(change: options => options with { ApiKey = key });

        (await AskWithKeyAsync(server, Key)).Should().Be(HttpStatusCode.OK);
        (await AskWithKeyAsync(server, Key[..^1])).Should().Be(HttpStatusCode.Unauthorized);
        (await AskWithKeyAsync(server, Key + "x")).Should().Be(HttpStatusCode.Unauthorized);
        (await AskWithKeyAsync(server, "")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_has_no_key_is_told_to_send_it()
    {
        var key = ReadKey(Key);
        await using var server = await LoopbackServer.StartAsync(change: options => options with { ApiKey = key });

        using var answer = await PauseAsync(server, "X-Forwarded-For", "203.0.113.7");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.Should().Equal(new AuthenticationHeaderValue("Bearer"));
    }

    [Theory]
    [InlineData("tooShort1234567")]
    [InlineData("two words that are long enough")]
    [InlineData("")]
    [InlineData("twoLinesOfLetters\ntwoLinesOfLetters")]
    public void A_file_without_a_good_key_is_refused(string content)
    {
        var read = () => ReadKey(content);

        read.Should().Throw<FormatException>().WithMessage("*does not hold one line of 16 to 256 letters and digits");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        var read = () => ApiKey.Read(_folder["nothing"]);

        read.Should().Throw<FormatException>().WithMessage($"the key cannot be read from '{_folder["nothing"]}': *");
    }

    private ApiKey ReadKey(string content)
    {
        File.WriteAllText(_folder["key"], content);
        return ApiKey.Read(_folder["key"]);
    }

    private static async Task<HttpResponseMessage> PauseAsync(LoopbackServer server, string? header, string? value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/background-tasks/log/pause");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value!.Replace("{port}", $"{server.Client.BaseAddress!.Port}", StringComparison.Ordinal));
        }

        return await server.Client.SendAsync(request);
    }

    /// <summary>The answer to a request that has nothing for it but a key.</summary>
    private static async Task<HttpStatusCode> AskWithKeyAsync(LoopbackServer server, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/background-tasks/log/pause");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.7");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var answer = await server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
