using Activity7.Testing;

namespace Activity7.Common.Tests.Logging;

/// <summary>What a framework inside a program may say on standard error.</summary>
public sealed class LibraryLoggingTests
{
    [Theory]
    [InlineData("Activity7.Sample fails, Microsoft.Library fails", "--quiet")]
    [InlineData("Activity7.Sample informs, Activity7.Sample warns, Activity7.Sample fails, Microsoft.Library warns, Microsoft.Library fails")]
    [InlineData(
        "Activity7.Sample informs, Activity7.Sample warns, Activity7.Sample fails, "
        + "Microsoft.Library informs, Microsoft.Library warns, Microsoft.Library fails",
        "--verbose")]
    public async Task Libraries_only_warn_unless_everything_is_wanted(string messages, params string[] options)
    {
        var result = await BuiltProgram.RunAsync("SampleTool", ["library", .. options]);

        result.ExitCode.Should().Be(0);
        result.ErrorLine.Split('\n').Select(line => line["00:00:00.000 error ".Length..]).Should().Equal(messages.Split(", "));
    }
}
