using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Tests.Output;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("Mañana, café y corazón — 日本語", "Mañana, café y corazón — 日本語")]
    [InlineData("two\r\nlines\u0085\u2028\u2029.", "two  lines   .")]
    [InlineData("\u001b[2J\u009b", " [2J ")]
    [InlineData("txt.\u202Egnp", "txt. gnp")]
    [InlineData("a\u2066b\u2069c\u200Fd\uFEFFe\u00ADf", "a b c d e f")]
    [InlineData("نمی\u200Cدانم 👨\u200D👩\u200D👧", "نمی\u200Cدانم 👨\u200D👩\u200D👧")]
    [InlineData("", "")]
    public void What_would_disturb_the_terminal_is_a_space_and_the_rest_stays(string text, string line) =>
        OneLine.Of(text).Should().Be(line);

    [Fact]
    public void Half_a_character_is_shown_as_a_fault() => OneLine.Of("a" + '\uD83D' + "b").Should().Be("a\uFFFDb");

    [Theory]
    [InlineData(118, 2, "😀…")]
    [InlineData(119, 2, "…")]
    [InlineData(118, 1, "😀")]
    public void A_long_text_is_cut_between_two_characters(int letters, int emoji, string end)
    {
        var beginning = new string('x', letters);

        OneLine.Of(beginning + string.Concat(Enumerable.Repeat("😀", emoji))).Should().Be(beginning + end);
    }
}
