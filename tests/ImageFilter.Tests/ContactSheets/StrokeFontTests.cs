using Activity7.ImageFilter.ContactSheets;

namespace Activity7.ImageFilter.Tests.ContactSheets;

public class StrokeFontTests
{
    private static readonly char[] Letters = [.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code), StrokeFont.Arrow];

    [Fact]
    public void Every_letter_is_there_and_no_two_are_alike()
    {
        Letters.Should().HaveCount(95).And.OnlyContain(letter => StrokeFont.Has(letter));

        Letters.Select(Picture).Should().OnlyHaveUniqueItems();
        Letters.Select(letter => Convert.FromHexString(Picture(letter)).Max()).Should().OnlyContain(darkest => darkest > 190);
        Picture(' ').Should().MatchRegex("^0+$");
        StrokeFont.Of(' ').Advance.Should().BePositive();
        new[] { '\n', '\u001f', '\u007f', 'é', '€' }.Should().NotContain(letter => StrokeFont.Has(letter));
    }

    [Fact]
    public void No_letter_is_cut_off_at_its_edges()
    {
        foreach (var letter in Letters)
        {
            var glyph = StrokeFont.Of(letter);
            var rows = Enumerable.Range(0, Glyph.Height).Select(y => glyph.Row(y).ToArray()).ToList();

            rows[0].Concat(rows[^1]).Should().OnlyContain(coverage => coverage == 0, $"of the first and last row of {letter}");
            rows.SelectMany(row => new[] { row[0], row[^1] }).Should().OnlyContain(coverage => coverage == 0, $"beside {letter}");
        }
    }

    [Fact]
    public void Uprights_and_level_strokes_cover_whole_pixels()
    {
        var level = Enumerable.Range(Glyph.Above + Glyph.CapHeight - 1, 3)
            .Select(y => Convert.ToHexString(StrokeFont.Of('L').Row(y).Slice(Glyph.Beside + 2, 4)));
        level.Should().Equal("FFFFFFFF", "FFFFFFFF", "00000000");

        var upright = Enumerable.Range(Glyph.Above + 2, Glyph.CapHeight - 4).Select(y => Convert.ToHexString(StrokeFont.Of('I').Row(y)));
        upright.Should().OnlyContain(row => row == "00FFFF00");
    }

    private static string Picture(char letter)
    {
        var glyph = StrokeFont.Of(letter);
        return string.Concat(Enumerable.Range(0, Glyph.Height).Select(y => Convert.ToHexString(glyph.Row(y))));
    }
}
