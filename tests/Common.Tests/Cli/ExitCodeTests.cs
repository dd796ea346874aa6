using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.Common.Tests.Cli;

/// <summary>Every ending of a program, proved by starting one.</summary>
public sealed class ExitCodeTests
{
    private const string Range = "it takes a whole number from 0 to 1,000";

    [Fact]
    public async Task Good_input_ends_with_0_and_only_the_result_on_standard_output()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "square", "12", "--quiet");

        result.Should().Be(new ProgramResult(0, "144\n", ""));
    }

    [Theory]
    [InlineData("N: 'abc' is not a number; " + Range, "square", "abc")]
    [InlineData("N: '2.5' is not a whole number; " + Range, "square", "2.5")]
    [InlineData("N: '1001' is out of range; " + Range, "square", "1001")]
    [InlineData("N: '99999999999999999999' is out of range; " + Range, "square", "99999999999999999999")]
    [InlineData("N: '-5' is out of range; " + Range, "square", "-5")]
    [InlineData("--times: '0' is out of range; it takes a whole number from 1 to 10", "square", "3", "--times", "0")]
    [InlineData("N is missing; see 'SampleTool square --help'", "square")]
    [InlineData("--times needs a value; see 'SampleTool square --help'", "square", "3", "--times")]
    [InlineData("there is no option '--nope'; see 'SampleTool square --help'", "square", "3", "--nope")]
    [InlineData("there is no option '--nope'; see 'SampleTool square --help'", "square", "--nope", "3")]
    [InlineData("Unrecognized command or argument '4'.", "square", "3", "4")]
    [InlineData("Required command was not provided.")]
    public async Task Wrong_usage_ends_with_2_and_one_line(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync("SampleTool", arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    [Fact]
    public async Task All_faults_of_a_command_line_are_named_at_once()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "square", "abc", "--times", "11");

        result.ExitCode.Should().Be(2);
        result.ErrorLine.Split('\n').Should().BeEquivalentTo(
            "error: N: 'abc' is not a number; " + Range,
            "error: --times: '11' is out of range; it takes a whole number from 1 to 10");
    }

    [Fact]
    public async Task An_expected_failure_ends_with_1_and_one_line()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "fail");

        result.Should().Be(new ProgramResult(1, "", "error: the sample is missing; make one first\n"));
    }

    [Fact]
    public async Task Verbose_shows_where_an_expected_failure_came_from()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "fail", "--verbose");

        result.ExitCode.Should().Be(1);
        result.Error.Should().StartWith("error: the sample is missing").And.Contain("   at ");
    }

    [Fact]
    public async Task A_bug_ends_with_1_and_a_stack_trace()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "bug");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Contain("this is a bug").And.Contain("InvalidOperationException: nobody expected this").And.Contain("   at ");
    }

    [Fact]
    public async Task Help_ends_with_0_and_shows_ranges_defaults_and_exit_codes()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "square", "--help");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().Contain("(a whole number from 1 to 10) [default: 1]").And.Contain("130 cancelled");
    }

    [Fact]
    public async Task Help_is_shown_whatever_else_is_wrong()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "square", "--help", "abc");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    public async Task Help_that_cannot_be_written_is_one_line_and_1(string option)
    {
        await using var shell = new RunningProgram("bash", ["-c", $"'{BuiltProgram.PathOf("SampleTool")}' {option} >/dev/full"]);

        var result = await shell.WaitForExitAsync();

        result.ExitCode.Should().Be(1);
        result.ErrorLine.Should().StartWith("error: No space left on device").And.NotContain("\n");
    }

    [Fact]
    public async Task Version_ends_with_0()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "--version");

        result.Should().Be(new ProgramResult(0, "1.0.0\n", ""));
    }

    [Theory]
    [InlineData("wait", PosixSignal.SIGINT)]
    [InlineData("wait", PosixSignal.SIGTERM)]
    [InlineData("wait", PosixSignal.SIGHUP)]
    public async Task A_signal_ends_a_command_with_130_and_one_line(string verb, PosixSignal signal)
    {
        await using var program = BuiltProgram.Start("SampleTool", verb);
        (await program.ReadLineAsync()).Should().Be("ready");
        program.Send(signal);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(130, "ready\n", "error: cancelled\n"));
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task A_signal_also_ends_a_command_that_does_not_listen(PosixSignal signal)
    {
        await using var program = BuiltProgram.Start("SampleTool", "stubborn");
        (await program.ReadLineAsync()).Should().Be("ready");
        program.Send(signal);

        (await program.WaitForExitAsync()).ExitCode.Should().Be(130);
    }

    [Fact]
    public async Task A_second_signal_ends_the_program_at_once()
    {
        // Alone it would end a while after the first signal, with 0 and a line.
        await using var program = BuiltProgram.Start("SampleTool", "linger");
        (await program.ReadLineAsync()).Should().Be("ready");
        program.Send(PosixSignal.SIGINT);
        (await program.ReadLineAsync()).Should().Be("lingering");
        program.Send(PosixSignal.SIGTERM);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(130, "ready\nlingering\n", ""));
    }

    [Fact]
    public async Task Two_signals_that_come_together_are_one_wish_to_end()
    {
        await using var program = BuiltProgram.Start("SampleTool", "linger");
        (await program.ReadLineAsync()).Should().Be("ready");
        program.Send(PosixSignal.SIGTERM);
        program.Send(PosixSignal.SIGTERM);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(0, "ready\nlingering\nended\n", ""));
    }

    [Fact]
    public async Task A_program_that_was_told_to_outlive_its_terminal_does()
    {
        await using var program = new RunningProgram("nohup", [BuiltProgram.PathOf("SampleTool"), "wait"]);
        (await program.ReadLineAsync()).Should().Be("ready");

        var status = await File.ReadAllLinesAsync($"/proc/{program.Id}/status", TestContext.Current.CancellationToken);
        var ignored = Convert.ToInt64(status.Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim(), 16);
        (ignored & 1).Should().Be(1, "SIGHUP, signal 1, stays as nohup has set it");
    }

    [Fact]
    public async Task The_same_answers_come_from_dotnet_and_a_dll()
    {
        var library = Path.Combine(BuiltProgram.FolderOf("SampleTool"), "SampleTool.dll");
        await using var program = new RunningProgram("dotnet", [library, "square", "abc"]);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(2, "", $"error: N: 'abc' is not a number; {Range}\n"));
    }

    [Fact]
    public async Task Text_after_two_dashes_is_an_argument_even_if_it_looks_like_an_option()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "square", "--", "--nope");

        result.Should().Be(new ProgramResult(2, "", $"error: N: '--nope' is not a number; {Range}\n"));
    }
}
