using System.Runtime.InteropServices;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.ParallelFactorial.Tests;

/// <summary>The built program, as a user runs it.</summary>
public sealed class FactorialProgramTests : IDisposable
{
    private const string Program = "ParallelFactorial";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_arguments_it_computes_the_five_numbers_of_the_sheet_in_worker_processes()
    {
        var result = await BuiltProgram.RunAsync(Program);

        result.ExitCode.Should().Be(0);
        var lines = result.Output.Split('\n');
        lines[0].Should().Be("100000! = 28242294079603478742…18545898454957162496 × 10^24,999");
        lines[1].Should().Be("    456,574 digits, 24,999 zeros at the end");
        lines[2].Should().Be("    SHA-256 820239691ef9b4887957093bb745a1ac33d3184b272db3e9a0d0a37062a13399");
        lines[3].Should().MatchRegex(@"^    \d+\.\d{3} s on process \d+$");
        lines.Where(line => line.Contains("! = ", StringComparison.Ordinal)).Select(line => line[..6])
            .Should().Equal("100000", "100001", "100002", "100003", "100004");
        result.Error.Should().Contain("factorials: 5, digits: 2,282,920").And.Contain("executor processes, workers 5");
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("threads")]
    [InlineData("processes")]
    public async Task Every_executor_gives_the_same_bytes(string executor)
    {
        var result = await BuiltProgram.RunAsync(
            Program, "0..30", "1000", "--executor", executor, "--workers", "3", "--print", "full", "--output", _folder.Path, "--quiet");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        var lines = result.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(32);
        lines[20].Should().Be("2432902008176640000");
        lines[31].Should().HaveLength(2568).And.StartWith("402387260077093773543702433923003985719374864210714632543799910");
        _folder.Files.Should().HaveCount(32);
        for (var i = 0; i < lines.Length; i++)
        {
            (await File.ReadAllTextAsync(_folder[$"{(i == 31 ? 1000 : i)}.txt"], Token)).Should().Be(lines[i]);
        }
    }

    [Fact]
    public async Task Json_is_one_document_with_every_field_documented()
    {
        var result = await BuiltProgram.RunAsync(
            Program, "25", "0", "--json", "--executor", "threads", "--workers", "2", "--output", _folder.Path);

        result.ExitCode.Should().Be(0);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(field => field.Name).Should().Equal("executor", "workers", "seconds", "factorials");
        root.GetProperty("executor").GetString().Should().Be("threads");
        root.GetProperty("workers").GetInt32().Should().Be(2);
        var first = root.GetProperty("factorials")[0];
        first.EnumerateObject().Select(field => field.Name).Should().Equal(
            "n", "digits", "trailingZeros", "firstDigits", "lastDigits", "sha256", "seconds", "worker", "file");
        first.GetProperty("digits").GetInt32().Should().Be(26);
        first.GetProperty("trailingZeros").GetInt32().Should().Be(6);
        first.GetProperty("sha256").GetString().Should().Be("18825bc0b987d768d250f6629e60092357649e9e6b40ba5678fed545e7e186b0");
        first.GetProperty("file").GetString().Should().Be(_folder["25.txt"]);
        root.GetProperty("factorials")[1].GetProperty("n").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task Nothing_is_printed_when_nothing_is_wanted()
    {
        var result = await BuiltProgram.RunAsync(Program, "5", "--print", "none", "--quiet", "--output", _folder["made/when/missing"]);

        result.Should().Be(new ProgramResult(0, "", ""));
        _folder.Files.Should().Equal("made/when/missing/5.txt");
    }

    [Theory]
    [InlineData("N | A..B: '-1' is out of range; it takes a whole number from 0 to 100,000,000", "-1")]
    [InlineData("N | A..B: 'x' is not a number; it takes a whole number from 0 to 100,000,000", "x")]
    [InlineData("N | A..B: the range '5..3' is empty; give the smaller number first", "5..3")]
    [InlineData("--workers: '0' is out of range; it takes a whole number from 1 to 256", "5", "--workers", "0")]
    [InlineData("--executor: 'cloud' is none of sequential, threads, processes", "5", "--executor", "cloud")]
    [InlineData("--print: 'all' is none of summary, full, none", "5", "--print", "all")]
    [InlineData("--json and --print full exclude each other; --output DIR gives every digit", "5", "--json", "--print", "full")]
    [InlineData("--output: it takes a name that is not empty", "5", "--output", "")]
    [InlineData("there is no option '--nope'; see 'ParallelFactorial --help'", "5", "--nope")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync(Program, arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_one_line_and_exit_code_1()
    {
        await File.WriteAllTextAsync(_folder["taken"], "mine", Token);

        var result = await BuiltProgram.RunAsync(Program, "5", "--output", _folder["taken"]);

        result.ExitCode.Should().Be(1);
        result.Output.Should().BeEmpty();
        result.ErrorLine.Should().StartWith("error: ").And.Contain(_folder["taken"]).And.NotContain("\n");
        (await File.ReadAllTextAsync(_folder["taken"], Token)).Should().Be("mine");
    }

    [Fact]
    public async Task Every_digit_reaches_a_terminal_too()
    {
        // script(1) gives the program a terminal, on which a progress bar would be redrawn over the digits.
        var environment = new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null };
        await using var program = new RunningProgram(
            "script", ["-qec", $"'{BuiltProgram.PathOf(Program)}' 20..22 --print full -q", "/dev/null"], environment: environment);

        // What the runtime says to the terminal at its start comes before.
        (await program.WaitForExitAsync()).Output.ReplaceLineEndings("\n")
            .Should().EndWith("2432902008176640000\n51090942171709440000\n1124000727777607680000\n");
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task A_log_that_cannot_be_written_does_not_stop_the_work(string redirection)
    {
        await using var shell = new RunningProgram("bash", ["-c", $"'{BuiltProgram.PathOf(Program)}' 5 --print full {redirection}"]);

        var result = await shell.WaitForExitAsync();

        result.ExitCode.Should().Be(0);
        result.Output.Should().Be("120\n");
    }

    [Theory]
    [InlineData("threads")]
    [InlineData("processes")]
    public async Task A_signal_ends_a_long_run_and_leaves_only_whole_files(string executor)
    {
        // The second number takes seconds, on the fastest machine.
        await using var program = BuiltProgram.Start(
            Program, "10", "60000000", "11", "--executor", executor, "--workers", "2", "--output", _folder.Path);
        (await program.ReadLineAsync()).Should().StartWith("10! = ");
        program.Send(PosixSignal.SIGINT);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(130);
        result.ErrorLine.Should().EndWith("error: cancelled");
        _folder.Files.Should().Equal("10.txt");
    }

    [Theory]
    [InlineData("threads", "1")]
    [InlineData("threads", "3")]
    [InlineData("processes", "2")]
    [InlineData("processes", "5")]
    public async Task Workers_that_share_a_number_give_the_same_digits(string executor, string workers)
    {
        var result = await BuiltProgram.RunAsync(Program, "100001", "100002", "--executor", executor, "--workers", workers, "--quiet");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("SHA-256 e5ac91c2bf24cae992925476c19922d6410c8fd18830137b1a0a718803ee8c14")
            .And.Contain("SHA-256 7f9782dc39059089637a6e90cb33165f8229b5563c72d374d65db3e14e52bcdc");
    }

    [Fact]
    public async Task A_number_shared_by_threads_is_computed_by_all_of_them()
    {
        var result = await BuiltProgram.RunAsync(Program, "5000", "--executor", "threads", "--workers", "3", "--quiet");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(@"s on 3 threads\n$");
    }

    [Fact]
    public async Task A_number_shared_by_processes_is_computed_by_all_of_them()
    {
        var result = await BuiltProgram.RunAsync(Program, "5000", "--workers", "3", "--quiet");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(@"s on process \d+, process \d+, process \d+\n$");
    }

    [Fact]
    public async Task A_full_disk_leaves_no_part_of_a_file()
    {
        // 8 MB of room, in a file system of its own.
        await using var shell = new RunningProgram("unshare", ["-m", "bash", "-c",
            $"mount -t tmpfs -o size=8m none '{_folder.Path}' && '{BuiltProgram.PathOf(Program)}' 1000 2000000 --output '{_folder.Path}' -q --print none; echo $?; ls -A '{_folder.Path}'"]);

        var result = await shell.WaitForExitAsync();

        result.Output.Should().Be("1\n1000.txt\n");
        result.ErrorLine.Should().StartWith($"error: cannot write '{_folder["2000000.txt"]}': No space left on device").And.NotContain("\n");
    }

    [Fact]
    public async Task The_worker_verb_is_hidden()
    {
        var result = await BuiltProgram.RunAsync(Program, "--help");

        result.Output.Should().NotContain("worker <").And.NotContain("another process").And.Contain("100000..100004");
    }
}
