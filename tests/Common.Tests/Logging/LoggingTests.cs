using Activity7.Common.Logging;
using Activity7.Common.Terminal;
using Activity7.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.Common.Tests.Logging;

public sealed class LoggingTests
{
    [Fact]
    public void A_message_is_a_line_with_time_and_level()
    {
        var writer = new StringWriter();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 5, 7, 8, TimeSpan.Zero));
        using var provider = new ErrorScreenLoggerProvider(new ErrorScreen(writer), time);
        var log = provider.CreateLogger("any");

        log.LogInformation("{Count} pages", 3);
        log.LogWarning("slow [page]");
        log.LogError(new InvalidOperationException("oh"), "broken");

        writer.ToString().Should().Be(
            "09:05:07.008 info  3 pages\n09:05:07.008 warn  slow [page]\n09:05:07.008 error broken\nSystem.InvalidOperationException: oh\n");
    }

    [Theory]
    [InlineData("", true, false)]
    [InlineData("--verbose", true, true)]
    [InlineData("--quiet", false, false)]
    public async Task Quiet_and_verbose_choose_what_is_logged(string option, bool information, bool debug)
    {
        var result = await BuiltProgram.RunAsync("SampleTool", ["square", "3", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        result.Output.Should().Be("9\n");
        result.Error.Contains("info  squared 3", StringComparison.Ordinal).Should().Be(information);
        result.Error.Contains("debug that was easy", StringComparison.Ordinal).Should().Be(debug);
    }

    [Fact]
    public async Task A_redirected_run_has_no_escape_codes()
    {
        var result = await BuiltProgram.RunAsync("SampleTool", "steps", "--verbose");

        result.ExitCode.Should().Be(0);
        result.Error.Should().Contain("step 2").And.NotContain("\e");
    }
}
