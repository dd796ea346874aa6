using System.Text.Json;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>The built program as the health check of a container.</summary>
public sealed class HealthCommandTests
{
    [Fact]
    public async Task A_ready_server_is_a_line_and_exit_code_0()
    {
        await using var server = await BuiltServer.StartAsync();

        var result = await BuiltProgram.RunAsync("AsyncWebServer", "health", server.Address.AbsoluteUri);

        result.Should().Be(new ProgramResult(0, "127.0.0.1 ready\n", ""));
    }

    [Fact]
    public async Task A_server_that_is_gone_is_an_error_of_one_line_and_exit_code_1()
    {
        var result = await BuiltProgram.RunAsync("AsyncWebServer", "health", "http://127.0.0.1:1");

        result.Should().Be(new ProgramResult(
            1,
            "127.0.0.1 gives no answer: Connection refused\n",
            "error: not ready at http://127.0.0.1:1/health/ready: 127.0.0.1 gives no answer: Connection refused\n"));
    }

    [Fact]
    public async Task A_document_says_the_same()
    {
        await using var server = await BuiltServer.StartAsync();

        var result = await BuiltProgram.RunAsync("AsyncWebServer", "health", $"{server.Address}health/live", "--json");

        result.ExitCode.Should().Be(0);
        var document = JsonDocument.Parse(result.Output).RootElement;
        document.GetProperty("url").GetString().Should().Be($"{server.Address}health/live");
        var only = document.GetProperty("servers").EnumerateArray().Should().ContainSingle().Subject;
        only.GetProperty("address").GetString().Should().Be("127.0.0.1");
        only.GetProperty("status").GetString().Should().Be("live");
        only.GetProperty("isReady").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("web:8080", "'web:8080' is not an address; it takes http://HOST:PORT or https://HOST:PORT")]
    [InlineData("ftp://web", "'ftp://web' is not an address; it takes http://HOST:PORT or https://HOST:PORT")]
    public async Task An_address_that_is_none_is_wrong_usage(string url, string error)
    {
        var result = await BuiltProgram.RunAsync("AsyncWebServer", "health", url);

        result.Should().Be(new ProgramResult(2, "", $"error: URL: {error}\n"));
    }
}
