using System.Drawing;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.ContactSheets;

/// <summary>What is on a sheet, and where.</summary>
public sealed class SheetDrawingTests : IDisposable
{
    private readonly PixelImage _dark = Pictures.Plain(40, 30, 1, 20);
    private readonly PixelImage _light = Pictures.Plain(40, 30, 1, 180);

    public void Dispose()
    {
        _dark.Dispose();
        _light.Dispose();
    }

    [Fact]
    public void Pictures_without_a_result_leave_no_hole()
    {
        using var some = new ContactSheet(7);
        foreach (var index in new[] { 1, 2, 5 })
        {
            some.Add(index, "a.jpg", _dark, _light);
        }

        using var picture = some.Draw();

        var layout = Trimmed(7, 30 * 14);
        (picture.Width, picture.Height).Should().Be((layout.SizeOf(3, true).Width, layout.SizeOf(3, true).Height));
        foreach (var index in new[] { 0, 1, 2 })
        {
            Colour(picture, Middle(layout.Before(layout.Card(index)), 560, 420)).Should().Be(new Rgb(20, 20, 20));
            Colour(picture, Middle(layout.After(layout.Card(index)), 560, 420)).Should().Be(new Rgb(180, 180, 180));
        }
    }

    [Fact]
    public void A_sheet_of_no_picture_still_says_of_how_many()
    {
        using var sheet = new ContactSheet(5);

        using var picture = sheet.Draw();

        Inks(picture, new Rectangle(0, SheetLayout.FooterTop(new PixelSize(picture.Width, picture.Height)), 300, Glyph.CapHeight))
            .Should().BePositive();
    }

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(3, 2, true)]
    [InlineData(61, 61, true)]
    public void A_last_line_says_when_not_all_pictures_are_shown(int pictures, int added, bool hasFooter)
    {
        using var sheet = new ContactSheet(pictures);
        for (var i = 0; i < added; i++)
        {
            sheet.Add(i, "a.jpg", _dark, _light);
        }

        using var picture = sheet.Draw();

        var footer = SheetLayout.FooterTop(new PixelSize(picture.Width, picture.Height));
        var layout = Trimmed(Math.Min(pictures, 60), sheet.Pairs[0].HeightIn(SheetLayout.Of(Math.Min(pictures, 60)).Cell));
        picture.Height.Should().Be(layout.SizeOf(sheet.Pairs.Count, hasFooter).Height);
        (Inks(picture, new Rectangle(SheetLayout.Margin, footer, 200, Glyph.CapHeight)) > 100).Should().Be(hasFooter);
    }

    [Fact]
    public void A_pair_shows_its_picture_before_and_after_with_the_name_below()
    {
        using var red = Coloured(1440, 960, 200, 30, 40);
        using var green = Coloured(1440, 960, 10, 160, 20);
        using var sheet = new ContactSheet(1);
        sheet.Add(0, "photos/red.jpg", red, green);

        using var picture = sheet.Draw();

        (picture.Channels, picture.Depth, picture.Metadata).Should().Be((3, SampleDepth.Eight, ImageMetadata.None));
        var layout = Trimmed(1, 427);
        var card = layout.Card(0);
        Colour(picture, layout.Before(card)).Should().Be(new Rgb(200, 30, 40));
        Colour(picture, layout.After(card)).Should().Be(new Rgb(10, 160, 20));
        var name = new Rectangle(card.Left + 1, SheetLayout.NameTop(card), card.Width - 2, Glyph.CapHeight);
        Inks(picture, name).Should().BeGreaterThan(100);
        Inks(picture, name with { Width = 200 }).Should().Be(0, "the name is short, and in the middle");
        var arrow = layout.Arrow(card);
        Inks(picture, new Rectangle(arrow.X - 8, arrow.Y - 8, 16, 16)).Should().BePositive();
    }

    [Fact]
    public void A_smaller_result_is_shown_smaller_and_grey_as_grey()
    {
        using var large = Coloured(3000, 2000, 200, 30, 40);
        using var small = Pictures.Plain(30, 20, 1, 90);
        using var sheet = new ContactSheet(1);
        sheet.Add(0, "", large, small);

        using var picture = sheet.Draw();

        var layout = Trimmed(1, 427);
        var after = layout.After(layout.Card(0));
        Colour(picture, Middle(after, 30, 20)).Should().Be(new Rgb(90, 90, 90));
        Colour(picture, new Rectangle(after.Left, after.Top, 100, 100)).Should().Be(new Rgb(255, 255, 255), "the card is white");
    }

    [Fact]
    public void Pictures_of_a_few_pixels_are_enlarged_alike()
    {
        using var before = Pictures.Plain(4, 3, 1, 20);
        using var after = Pictures.Plain(2, 1, 1, 180);
        using var sheet = new ContactSheet(1);
        sheet.Add(0, "", before, after);

        using var picture = sheet.Draw();

        var layout = Trimmed(1, 480);
        var card = layout.Card(0);
        Colour(picture, layout.Before(card)).Should().Be(new Rgb(20, 20, 20));
        Colour(picture, Middle(layout.After(card), 320, 160)).Should().Be(new Rgb(180, 180, 180));
        Colour(picture, layout.After(card) with { Width = 100 }).Should().Be(new Rgb(255, 255, 255));
    }

    [Fact]
    public void A_chequered_ground_shows_through_what_is_transparent()
    {
        using var clear = Pictures.Plain(640, 480, 4, 0);
        using var half = Pictures.Plain(640, 480, 2, 128);
        using var sheet = new ContactSheet(1);
        sheet.Add(0, "", clear, half);

        using var picture = sheet.Draw();

        var layout = Trimmed(1, 480);
        Greys(layout.Before(layout.Card(0))).Should().Equal(224, 255);
        Greys(layout.After(layout.Card(0))).Should().Equal(176, 191);

        IEnumerable<int> Greys(Rectangle area) =>
            Pixels(picture, area).Select(pixel => (int)pixel.Green).Distinct().Order();
    }

    [Fact]
    public void Samples_of_16_bits_look_like_those_of_8()
    {
        using var eight = Pictures.Noise(900, 700, 3);
        using var sixteen = new PixelImage(900, 700, 3, SampleDepth.Sixteen);
        for (var i = 0; i < eight.Samples.Length; i++)
        {
            sixteen.Samples.Slice(2 * i, 2).Fill(eight.Samples[i]);
        }

        using var sheet = new ContactSheet(1);
        sheet.Add(0, "", eight, sixteen);

        using var picture = sheet.Draw();

        var layout = Trimmed(1, 480);
        var (before, after) = (layout.Before(layout.Card(0)), layout.After(layout.Card(0)));
        Pixels(picture, Middle(before, 617, 480)).Zip(Pixels(picture, Middle(after, 617, 480)))
            .Should().OnlyContain(pair => Math.Abs(pair.First.Green - pair.Second.Green) <= 1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10_000, 1)]
    [InlineData(1, 10_000)]
    public void Pictures_of_any_shape_can_be_drawn(int width, int height)
    {
        foreach (var pictures in new[] { 1, 7, 100 })
        {
            using var image = Pictures.Plain(width, height, 3, 7);
            using var sheet = new ContactSheet(pictures);
            sheet.Add(0, new string('w', 5000), image, image);

            using var picture = sheet.Draw();

            var cell = SheetLayout.Of(Math.Min(pictures, 60)).Cell;
            var layout = Trimmed(Math.Min(pictures, 60), sheet.Pairs[0].HeightIn(cell));
            var centre = Middle(layout.After(layout.Card(0)), 1, 1);
            Pixels(picture, centre with { X = centre.X - 1, Width = 3, Height = 1 }).Should().Contain(new Rgb(7, 7, 7));
        }
    }

    private static SheetLayout Trimmed(int pictures, int tallest) => SheetLayout.Of(pictures).ForHeight(tallest);

    private static PixelImage Coloured(int width, int height, byte red, byte green, byte blue)
    {
        var image = new PixelImage(width, height, 3);
        new Canvas(image).Fill(new Rectangle(0, 0, width, height), new Rgb(red, green, blue));
        return image;
    }

    private static Rectangle Middle(Rectangle area, int width, int height) =>
        new(area.Left + (area.Width - width) / 2, area.Top + (area.Height - height) / 2, width, height);

    private static IEnumerable<Rgb> Pixels(PixelImage picture, Rectangle area) =>
        from y in Enumerable.Range(area.Top, area.Height)
        from x in Enumerable.Range(area.Left, area.Width)
        select new Rgb(picture.Row(y)[3 * x], picture.Row(y)[3 * x + 1], picture.Row(y)[3 * x + 2]);

    /// <summary>The one colour of an area.</summary>
    private static Rgb Colour(PixelImage picture, Rectangle area) => Pixels(picture, area).Distinct().Should().ContainSingle().Subject;

    /// <summary>The pixels of text.</summary>
    private static int Inks(PixelImage picture, Rectangle area) => Pixels(picture, area).Count(pixel => pixel.Green < 150);
}
