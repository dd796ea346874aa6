using Activity7.Common.Cli;

namespace Activity7.Common.Tests.Cli;

public sealed class ParseNumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("1_000", 1000)]
    [InlineData("1e9", 1_000_000_000)]
    [InlineData("10^10", 10_000_000_000)]
    [InlineData("2^62", 1L << 62)]
    [InlineData("7^0", 1)]
    public void Numbers_may_be_written_in_several_ways(string text, long number) =>
        OptionChecks.ParseNumber(text, 0, long.MaxValue).Should().Be(number);

    [Theory]
    [InlineData("2^63", "'2^63' is out of range; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("999^999", "'999^999' is out of range; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("2^", "'2^' is not a number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("2^-1", "'2^-1' is not a number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("2^3^4", "'2^3^4' is not a number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("9999^9999", "'9999^9999' is not a number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("-1", "'-1' is out of range; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("1.5", "'1.5' is not a whole number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    [InlineData("ten", "'ten' is not a number; it takes a whole number from 0 to 9,223,372,036,854,775,807")]
    public void Others_are_refused_with_the_range(string text, string message)
    {
        var parse = () => OptionChecks.ParseNumber(text, 0, long.MaxValue);

        parse.Should().Throw<FormatException>().WithMessage(message);
    }
}
