using Activity7.ImageFilter.ContactSheets;

namespace Activity7.ImageFilter.Tests.ContactSheets;

public class SheetTextTests
{
    [Theory]
    [InlineData("photos/IMG 0001 (2).jpg", "photos/IMG 0001 (2).jpg")]
    [InlineData("Ñandú_äöüß_çàéîô.jpg", "Nandu_aous_caeio.jpg")]
    [InlineData("Łódź Šibenik Čačak Ångström ťŤ ŷŸ ž Ž.png", "Lodz Sibenik Cacak Angstrom tT yY z Z.png")]
    [InlineData("e\u0301n\u0303.jpg", "en.jpg")]
    [InlineData("日本.jpg", "??.jpg")]
    [InlineData("🙂.jpg", "?.jpg")]
    [InlineData("a\u001b[2J\nb\u007f\u0085.jpg", "a?[2J?b??.jpg")]
    public void Accents_are_lost_and_what_there_is_no_letter_for_is_a_question_mark(string name, string plain)
    {
        SheetText.Plain(name).Should().Be(plain);
        SheetText.Plain(name).ToCharArray().Should().OnlyContain(letter => StrokeFont.Has(letter));
    }

    [Fact]
    public void Half_a_character_is_a_question_mark()
    {
        SheetText.Plain("a" + (char)0xD83D + "b").Should().Be("a?b");
    }

    [Fact]
    public void Every_letter_of_european_languages_has_a_plain_one()
    {
        foreach (var code in Enumerable.Range(0xC0, 0x180 - 0xC0))
        {
            SheetText.Plain($"{(char)code}").Should().MatchRegex("^[A-Za-z/]$");
        }
    }

    [Fact]
    public void A_long_name_loses_its_middle()
    {
        var name = "holiday/" + new string('m', 300) + "/DSC_0001.jpg";
        foreach (var width in new[] { 100, 300, 600 })
        {
            var shortened = SheetText.Shorten(name, width);

            var parts = shortened.Split("...");
            parts.Should().HaveCount(2);
            name.Should().StartWith(parts[0]).And.EndWith(parts[1]);
            parts[1].Length.Should().BeInRange(parts[0].Length - 12, parts[0].Length + 12);
            SheetText.WidthOf(shortened).Should().BeInRange(width - 2 * StrokeFont.Of('m').Advance, width);
        }
    }

    [Fact]
    public void A_name_that_fits_stays_whole()
    {
        const string Name = "DSC_0001.jpg";

        SheetText.Shorten(Name, SheetText.WidthOf(Name)).Should().Be(Name);
        SheetText.Shorten(Name, SheetText.WidthOf(Name) - 1).Should().Contain("...");
        SheetText.Shorten(Name, 0).Should().Be("...");
    }
}
