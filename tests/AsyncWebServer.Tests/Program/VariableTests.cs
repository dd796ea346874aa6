using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>The variable of the environment that says where to listen.</summary>
public sealed class VariableTests
{
    [Fact]
    public async Task It_says_where_to_listen()
    {
        await using var program = Start("http://127.0.0.2:0");

        (await program.ReadLineAsync()).Should().StartWith("http://127.0.0.2:");
    }

    [Fact]
    public async Task The_command_line_says_it_before()
    {
        await using var program = Start("http://127.0.0.2:0", "--urls", "http://127.0.0.3:0");

        (await program.ReadLineAsync()).Should().StartWith("http://127.0.0.3:");
    }

    [Fact]
    public async Task Health_asks_there()
    {
        await using var server = await BuiltServer.StartAsync();
        await using var program = Start($"http://127.0.0.1:{server.Address.Port}", "health");

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(0, "127.0.0.1 ready\n", ""));
    }

    [Theory]
    [InlineData]
    [InlineData("health")]
    public async Task A_value_that_is_no_address_is_wrong_usage(params string[] arguments)
    {
        await using var program = Start("here", arguments);

        (await program.WaitForExitAsync()).Should().Be(
            new ProgramResult(2, "", "error: ASYNC_WEB_SERVER_URLS: 'here' does not begin with http:// or https://\n"));
    }

    private static RunningProgram Start(string urls, params string[] arguments) => new(
        BuiltProgram.PathOf("AsyncWebServer"), arguments, environment: new Dictionary<string, string?> { ["ASYNC_WEB_SERVER_URLS"] = urls });
}
