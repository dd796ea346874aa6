using Activity7.Testing;

namespace Activity7.Common.Tests.Terminal;

public sealed class ProgressBarTests
{
    [Fact]
    public async Task On_a_terminal_a_bar_is_drawn_below_the_log_and_vanishes_at_the_end()
    {
        // script(1) gives the program a terminal.
        var environment = new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null };
        await using var program = new RunningProgram(
            "script", ["-qec", $"'{BuiltProgram.PathOf("SampleTool")}' steps", "/dev/null"], environment: environment);

        var result = await program.WaitForExitAsync();

        const string EraseLine = "\u001b[2K";
        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex("stepping .*━.*100%").And.MatchRegex("info  step 2 {9}", "a line is filled up over the bar");
        result.Output.LastIndexOf(EraseLine, StringComparison.Ordinal)
            .Should().BeGreaterThan(result.Output.LastIndexOf('━'), "the bar is erased after it was drawn last");
    }
}
