using System.CommandLine;
using System.Runtime.InteropServices;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Common.Tests.Cli;

/// <summary>How long a command may take to end after a signal.</summary>
public sealed class TerminationTimeoutTests
{
    [Theory]
    [InlineData(2, "quick")]
    [InlineData(7, "drain")]
    [InlineData(33, "drain", "--seconds", "30")]
    [InlineData(2, "drain", "--help", "--seconds", "soon")]
    public void A_command_has_two_seconds_unless_it_says_otherwise(int seconds, params string[] arguments)
    {
        var drain = OptionChecks.Number("--seconds", "S", "How long", 0, 60, 4);
        var slow = new Command("drain") { drain };
        slow.SetRun((_, _) => Task.FromResult(ExitCode.Done));
        slow.SetTerminationTimeout(parsed => TimeSpan.FromSeconds(parsed.GetValue(drain) + 3));
        var root = new RootCommand { new Command("quick"), slow };

        ToolHost.TerminationTimeoutOf(root.Parse(arguments)).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_command_that_ends_in_its_own_time_after_a_signal_decides_its_exit_code()
    {
        await using var program = BuiltProgram.Start("SampleTool", "linger");
        (await program.ReadLineAsync()).Should().Be("ready");
        program.Send(PosixSignal.SIGTERM);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(0, "ready\nlingering\nended\n", ""));
    }
}
