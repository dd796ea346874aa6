using Activity7.AsyncWebServer.Home;

namespace Activity7.AsyncWebServer.Tests.Home;

/// <summary>Times as people say them.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(0.1, "0.1 s")]
    [InlineData(1.5, "1.5 s")]
    [InlineData(9, "9 s")]
    [InlineData(59.9, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(61, "1 min 1 s")]
    [InlineData(3_600, "1 h")]
    [InlineData(3_661, "1 h 1 min")]
    [InlineData(3_601, "1 h")]
    [InlineData(86_400, "1 d")]
    [InlineData(100_000, "1 d 3 h")]
    public void The_two_largest_units_are_named(double seconds, string words) =>
        Duration.InWords(TimeSpan.FromSeconds(seconds)).Should().Be(words);
}
