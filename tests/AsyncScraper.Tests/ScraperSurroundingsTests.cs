using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.AsyncScraper.Tests;

/// <summary>The built program among what surrounds it: signals, pipes, limits and settings of its environment.</summary>
public sealed class ScraperSurroundingsTests : ScraperProgramTest
{
    [Fact]
    public async Task Where_no_more_files_can_be_open_pages_fail_and_the_run_goes_on()
    {
        await File.WriteAllLinesAsync(Folder["urls.txt"], Enumerable.Repeat(Url("/hold"), 400), Token);

        await using var program = new RunningProgram(
            "bash",
            [
                "-c", "ulimit -n 400; exec \"$@\"", "bash", BuiltProgram.PathOf(Program), "--input", Folder["urls.txt"],
                "--concurrency", "400", "--timeout", "0.5", "--retries", "1", "--quiet",
            ]);

        var result = await program.WaitForExitAsync();
        result.Error.Should().BeEmpty();
        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("not fetched: no connection: too many open files; lower --concurrency, or raise the limit of the shell (ulimit -n)")
            .And.Contain("400 pages, 400 failures");
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGHUP)]
    public async Task A_signal_ends_the_run_and_leaves_no_file(PosixSignal signal)
    {
        await using var program = BuiltProgram.Start(Program, Url("/hold"), Url("/redirect/0"), "--output", Folder["pages.jsonl"], "--quiet");
        while (await program.ReadLineAsync() is { } line && !line.Contains("The end of the redirects", StringComparison.Ordinal))
        {
        }

        program.Send(signal);

        var result = await program.WaitForExitAsync();
        result.ExitCode.Should().Be(130);
        result.Error.Should().Be("error: cancelled\n");
        Folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_a_reader_of_its_output_a_run_ends_after_the_page_that_shows_it()
    {
        var result = await RunWithoutReaderAsync(Url("/redirect/0"), Url("/hold"), "--concurrency", "1");

        result.Should().Be(new ProgramResult(
            1, "", "error: nobody reads standard output any more; stopped after 1 page, where --output FILE would go on\n"));
    }

    [Fact]
    public async Task A_run_that_writes_a_file_needs_no_reader()
    {
        var result = await RunWithoutReaderAsync(Url("/redirect/0"), Url("/redirect/1"), "--output", Folder["pages.jsonl"]);

        result.Should().Be(new ProgramResult(0, "", ""));
        (await File.ReadAllLinesAsync(Folder["pages.jsonl"], Token)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_proxy_of_the_environment_does_not_come_between_it_and_this_machine()
    {
        var environment = new Dictionary<string, string?> { ["http_proxy"] = "http://proxy.invalid:3128" };
        await using var program = new RunningProgram(
            BuiltProgram.PathOf(Program), [Url("/redirect/0"), "--retries", "0"], environment: environment);

        (await program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("Kestrel__Endpoints__Other__Url", "http://127.0.0.1:1")]
    [InlineData("AllowedHosts", "example.com")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:1")]
    public async Task Settings_of_another_web_server_are_not_read(string name, string value)
    {
        var environment = new Dictionary<string, string?> { [name] = value };
        await File.WriteAllTextAsync(Folder["appsettings.json"], """{ "Kestrel": { "Endpoints": { "Http": { "Url": "nonsense" } } } }""", Token);
        await using var program = new RunningProgram(BuiltProgram.PathOf(Program), ["--quiet"], Folder.Path, environment);

        (await program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }

    /// <summary>Runs the program with a pipe as its output whose reading end is closed before it starts.</summary>
    private async Task<ProgramResult> RunWithoutReaderAsync(params string[] arguments)
    {
        const string Script = """mkfifo "$0"; exec 4<>"$0" 3>"$0" 4>&-; rm "$0"; exec "$@" --quiet >&3""";
        await using var program = new RunningProgram("bash", ["-c", Script, Folder["pipe"], BuiltProgram.PathOf(Program), .. arguments]);
        return await program.WaitForExitAsync();
    }
}
