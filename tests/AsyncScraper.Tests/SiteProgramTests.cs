using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary><c>AsyncScraper site</c> as a built program.</summary>
public sealed class SiteProgramTests
{
    private const string Program = "AsyncScraper";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task It_prints_its_address_answers_there_and_ends_well_when_stopped(PosixSignal signal)
    {
        await using var program = BuiltProgram.Start(Program, "site", "--site-pages", "3", "--site-bytes", "600");
        var address = await program.ReadLineAsync();
        using var http = new HttpClient();

        (await http.GetStringAsync($"{address}wiki/2", Token)).Should().HaveLength(600);
        using var beyond = await http.GetAsync($"{address}wiki/3", Token);
        beyond.StatusCode.Should().Be(HttpStatusCode.NotFound);

        program.Send(signal);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(0, $"{address}\n", ""));
    }

    [Fact]
    public async Task Its_help_has_no_words_of_the_command_above()
    {
        var result = await BuiltProgram.RunAsync(Program, "site", "--help");

        result.Output.Should().Contain("AsyncScraper site [options]").And.NotContain("<URL>");
    }

    [Fact]
    public async Task It_ends_also_while_a_page_waits()
    {
        await using var program = BuiltProgram.Start(Program, "site", "--site-latency", "60000");
        var address = await program.ReadLineAsync();
        using var http = new HttpClient();
        var page = http.GetAsync($"{address}wiki/0", Token);

        // The connection of the first is in use when the second answers.
        (await http.GetStringAsync(address, Token)).Should().NotBeEmpty();
        program.Send(PosixSignal.SIGTERM);

        (await program.WaitForExitAsync()).ExitCode.Should().Be(0);
        await FluentActions.Awaiting(() => page).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task Json_is_one_document_that_says_what_the_site_is()
    {
        await using var program = BuiltProgram.Start(
            Program, "site", "--json", "--site-pages", "30", "--site-bytes", "700", "--site-latency", "1", "--site-failures", "1", "--site-seed", "8");
        var text = "";
        while (!text.EndsWith("}\n", StringComparison.Ordinal))
        {
            text += await program.ReadLineAsync() + "\n";
        }

        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        root.EnumerateObject().Select(property => property.Name).Should().Equal(
            "address", "wiki", "pages", "pageBytes", "latencyMilliseconds", "failureRate", "seed");
        root.GetProperty("wiki").GetString().Should().Be($"{root.GetProperty("address").GetString()}wiki/0");
        root.GetProperty("pages").GetInt32().Should().Be(30);
        root.GetProperty("pageBytes").GetInt32().Should().Be(700);
        root.GetProperty("latencyMilliseconds").GetDouble().Should().Be(1);
        root.GetProperty("failureRate").GetDouble().Should().Be(1);
        root.GetProperty("seed").GetInt32().Should().Be(8);
        using var http = new HttpClient();
        using var response = await http.GetAsync(root.GetProperty("wiki").GetString(), Token);
        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line_and_exit_code_1()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;

        var result = await BuiltProgram.RunAsync(Program, "site", "--port", $"{port}");

        result.ExitCode.Should().Be(1);
        result.Output.Should().BeEmpty();
        result.Error.Should().MatchRegex($"^error: cannot listen on port {port}: .*; choose another with --port\n$");
    }

    [Theory]
    [InlineData("--site-pages", "0", "a whole number from 1 to 1,000,000")]
    [InlineData("--site-bytes", "499", "a whole number from 500 to 1,000,000")]
    [InlineData("--site-latency", "60001", "a whole number from 0 to 60,000")]
    [InlineData("--site-failures", "1.5", "a number from 0 to 1")]
    [InlineData("--site-seed", "-1", "a whole number from 0 to 2,147,483,647")]
    [InlineData("--port", "65536", "a whole number from 0 to 65,535")]
    public async Task A_value_out_of_range_ends_with_2_and_one_line(string option, string value, string range)
    {
        var result = await BuiltProgram.RunAsync(Program, "site", option, value);

        result.Should().Be(new ProgramResult(2, "", $"error: {option}: '{value}' is out of range; it takes {range}\n"));
    }
}
