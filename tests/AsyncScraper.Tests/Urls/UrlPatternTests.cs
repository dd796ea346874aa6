using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Tests.Urls;

public sealed class UrlPatternTests
{
    [Theory]
    [InlineData("(", "'(' is not a regular expression: Not enough )'s (after 1 characters)")]
    [InlineData("a\n[", "'a [' is not a regular expression: Unterminated [] set (after 3 characters)")]
    [InlineData("*", "'*' is not a regular expression: Quantifier '*' following nothing (after 1 characters)")]
    public void An_invalid_pattern_is_refused_in_a_line_that_says_where(string pattern, string message) =>
        FluentActions.Invoking(() => UrlPattern.Parse(pattern)).Should().Throw<FormatException>().WithMessage(message);

    [Theory]
    [InlineData("(?!x)a")]
    [InlineData("(?<=x)a")]
    [InlineData(@"(a)\1")]
    [InlineData("(?>a)b")]
    [InlineData("((((a{1,1000}){1,1000}){1,1000}){1,1000})")]
    public void A_pattern_that_needs_to_go_back_is_refused_in_a_line(string pattern) =>
        FluentActions.Invoking(() => UrlPattern.Parse(pattern)).Should().Throw<FormatException>()
            .Which.Message.Should().StartWith($"'{pattern}' cannot be matched in linear time").And.NotContain("\n");

    [Fact]
    public void Case_and_place_are_up_to_the_pattern()
    {
        UrlPattern.Parse("/Docs").IsMatch("http://h/docs").Should().BeFalse();
        UrlPattern.Parse("(?i)/Docs").IsMatch("http://h/docs").Should().BeTrue();
    }
}
