using System.Drawing;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Filters;

namespace Activity7.ImageFilter.Tests.ContactSheets;

public class SheetLayoutTests
{
    [Theory]
    [InlineData(1, 1, 1, 640, 480)]
    [InlineData(2, 1, 2, 640, 480)]
    [InlineData(3, 1, 3, 640, 480)]
    [InlineData(7, 2, 4, 576, 432)]
    [InlineData(20, 3, 7, 384, 288)]
    [InlineData(60, 4, 15, 288, 216)]
    public void Few_pairs_are_large_and_many_are_in_columns(int pairs, int columns, int rows, int cellWidth, int cellHeight)
    {
        var layout = SheetLayout.Of(pairs);

        layout.Should().Be(new SheetLayout(columns, new PixelSize(cellWidth, cellHeight)));
        Cards(layout, pairs).Select(card => card.Left).Distinct().Should().HaveCount(columns);
        Cards(layout, pairs).Select(card => card.Top).Distinct().Should().HaveCount(rows);
    }

    [Fact]
    public void Nothing_overlaps_and_all_lies_on_a_sheet_of_at_most_2600_pixels_across()
    {
        for (var pairs = 1; pairs <= ContactSheet.MostPairs; pairs++)
        {
            var layout = SheetLayout.Of(pairs);
            var size = layout.SizeOf(pairs, hasFooter: true);
            var sheet = new Rectangle(0, 0, size.Width, size.Height);
            var cards = Cards(layout, pairs);

            size.Width.Should().BeLessThanOrEqualTo(2600);
            cards.Should().OnlyContain(card => sheet.Contains(card));
            cards.Where((card, i) => cards.Take(i).Any(other => other.IntersectsWith(card))).Should().BeEmpty();
            foreach (var card in cards)
            {
                var (before, after) = (layout.Before(card), layout.After(card));
                card.Contains(before).Should().BeTrue();
                card.Contains(after).Should().BeTrue();
                layout.Arrow(card).X.Should().BeInRange(before.Right + 1, after.Left - 1);
                SheetLayout.NameTop(card).Should().BeInRange(before.Bottom + Glyph.Above, card.Bottom - Glyph.Height + Glyph.Above);
            }

            SheetLayout.HeaderTop.Should().BeInRange(Glyph.Above, cards[0].Top - Glyph.Height + Glyph.Above);
            SheetLayout.FooterTop(size).Should().BeInRange(cards[^1].Bottom + Glyph.Above, size.Height - Glyph.Height + Glyph.Above);
        }
    }

    [Fact]
    public void Fewer_pairs_than_columns_make_a_narrower_sheet()
    {
        var layout = SheetLayout.Of(60);

        layout.SizeOf(1, hasFooter: false).Width.Should().Be(layout.Card(0).Right + SheetLayout.Margin);
        layout.SizeOf(3, hasFooter: false).Width.Should().Be(layout.Card(2).Right + SheetLayout.Margin);
        layout.SizeOf(60, hasFooter: false).Width.Should().Be(layout.Card(3).Right + SheetLayout.Margin);
        layout.SizeOf(0, hasFooter: true).Width.Should().Be(layout.Card(0).Right + SheetLayout.Margin);
    }

    private static List<Rectangle> Cards(SheetLayout layout, int pairs) => [.. Enumerable.Range(0, pairs).Select(layout.Card)];
}
