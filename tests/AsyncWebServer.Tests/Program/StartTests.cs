using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>The built program's beginning: its result lines, and what keeps it from listening.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Every_address_is_printed_and_answers()
    {
        await using var program = BuiltProgram.Start("AsyncWebServer", "--urls", "http://127.0.0.1:0;http://127.0.0.1:0", "--quiet");
        string[] addresses = [(await program.ReadLineAsync())!, (await program.ReadLineAsync())!];

        addresses.Should().OnlyHaveUniqueItems().And.AllSatisfy(address => address.Should().MatchRegex(@"^http://127\.0\.0\.1:[1-9]\d*$"));
        using var client = new HttpClient();
        foreach (var address in addresses)
        {
            (await client.GetStringAsync(address + "/status")).Should().Contain("\"requestsHandled\"");
        }
    }

    [Fact]
    public async Task Json_is_one_document_with_addresses_routes_and_tasks()
    {
        using var folder = new TemporaryFolder();
        await using var program = BuiltProgram.Start(
            "AsyncWebServer", "--json", "--urls", "http://127.0.0.1:0", "--static", folder.Path, "--log-interval", "0.5", "--maintenance-interval", "86400");
        var text = new List<string>();
        do
        {
            text.Add((await program.ReadLineAsync())!);
        }
        while (text[^1] != "}");

        using var document = JsonDocument.Parse(string.Concat(text));
        var root = document.RootElement;
        root.GetProperty("addresses").EnumerateArray().Single().GetString().Should().StartWith("http://127.0.0.1:");
        root.GetProperty("routes").EnumerateArray().Select(route => route.GetProperty("path").GetString())
            .Should().Equal(
                "/",
                "/events",
                "/status",
                "/health/live",
                "/health/ready",
                "/background-tasks",
                "/background-tasks/{name}/run",
                "/background-tasks/{name}/pause",
                "/background-tasks/{name}/resume",
                "/metrics",
                "/openapi/{documentName}.json",
                "/static/");
        root.GetProperty("staticDirectory").GetString().Should().Be(folder.Path);
        root.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("intervalSeconds").GetDouble()).Should().Equal(0.5, 86_400);
    }

    [Fact]
    public async Task Tasks_run_at_the_intervals_given()
    {
        await using var server = await BuiltServer.StartAsync("--log-interval", "0.1", "--maintenance-interval", "0.1");
        await Until.TrueAsync(async () =>
        {
            var tasks = (await server.Client.GetFromJsonAsync("/background-tasks", ServerJson.Default.TaskListReport))!.Tasks;
            return tasks[0].Runs >= 3 && tasks[1].LastMessage == "3 steps done";
        });

        server.Program.Send(PosixSignal.SIGTERM);
        (await server.Program.WaitForExitAsync()).Error.Should().Contain("simulated event 3: ").And.Contain("simulated maintenance: checking the backups");
    }

    [Fact]
    public async Task The_log_can_be_documents_for_programs()
    {
        await using var server = await BuiltServer.StartAsync("--log-format", "json");
        server.Program.Send(PosixSignal.SIGTERM);

        var lines = (await server.Program.WaitForExitAsync()).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("message").GetString()).Should().Equal(
            "serving the bundled site at /static; Ctrl+C stops the server",
            "stopping; requests in flight: 0, which have 5 s to finish",
            "stopped; requests handled: 0");
    }

    [Fact]
    public async Task The_log_names_the_site_by_what_it_is()
    {
        using var folder = new TemporaryFolder();
        await using var bundled = await BuiltServer.StartAsync();
        await using var own = await BuiltServer.StartAsync("--static", folder.Path);

        await bundled.Program.WaitForErrorLineAsync("serving the bundled site at /static; Ctrl+C stops the server");
        await own.Program.WaitForErrorLineAsync($"serving {folder.Path} at /static; Ctrl+C stops the server");
    }

    [Fact]
    public async Task A_port_in_use_ends_with_1_and_one_line()
    {
        using var occupant = new TcpListener(IPAddress.Loopback, 0);
        occupant.Start();
        var url = $"http://{occupant.LocalEndpoint}";

        var result = await BuiltProgram.RunAsync("AsyncWebServer", "--urls", url);

        result.Should().Be(new ProgramResult(
            1, "", $"error: cannot listen on {url}: Failed to bind to address {url}: address already in use; choose another address with --urls\n"));
    }

    [Fact]
    public async Task An_address_of_another_machine_ends_with_1_and_one_line()
    {
        var result = await BuiltProgram.RunAsync("AsyncWebServer", "--urls", "http://192.0.2.1:0");

        result.Should().BeEquivalentTo(new { ExitCode = 1, Output = "" });
        result.ErrorLine.Should().StartWith("error: cannot listen on http://192.0.2.1:0: ").And.NotContain("\n");
    }

    [Theory]
    [InlineData("--urls: 'localhost' does not begin with http:// or https://", "--urls", "localhost")]
    [InlineData("--static: there is no directory 'no-such-directory'", "--static", "no-such-directory")]
    [InlineData("--static: there is no directory 'AsyncWebServer.Tests.dll'", "--static", "AsyncWebServer.Tests.dll")]
    [InlineData("--log-interval: '0' is out of range; it takes a number from 0.1 to 86400", "--log-interval", "0")]
    [InlineData("--maintenance-interval: '-1' is out of range; it takes a number from 0.1 to 86400", "--maintenance-interval", "-1")]
    [InlineData("--maintenance-interval: 'often' is not a number; it takes a number from 0.1 to 86400", "--maintenance-interval", "often")]
    [InlineData("--drain: '301' is out of range; it takes a number from 0 to 300", "--drain", "301")]
    [InlineData("--notice: '-1' is out of range; it takes a number from 0 to 300", "--notice", "-1")]
    [InlineData("--max-connections: '0' is out of range; it takes a whole number from 1 to 1,000,000", "--max-connections", "0")]
    [InlineData("--rate-limit: 'x' is not a number; it takes a whole number from 0 to 1,000,000", "--rate-limit", "x")]
    [InlineData("there is no option '--port'; see 'AsyncWebServer --help'", "--port", "8080")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync("AsyncWebServer", arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    [Fact]
    public async Task Settings_that_lie_around_do_not_move_the_server()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["appsettings.json"], """{ "Kestrel": { "Endpoints": { "Other": { "Url": "http://127.0.0.1:1" } } } }""");
        await using var program = new RunningProgram(
            BuiltProgram.PathOf("AsyncWebServer"),
            ["--urls", "http://127.0.0.1:0"],
            folder.Path,
            new Dictionary<string, string?> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:1", ["ASPNETCORE_ENVIRONMENT"] = "Development" });

        (await program.ReadLineAsync()).Should().MatchRegex(@"^http://127\.0\.0\.1:\d{2,}$");
    }
}
