using System.Drawing;
using Activity7.ImageFilter.Imaging;
using static System.FormattableString;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>Draws a sheet.</summary>
internal static class SheetDrawing
{
    private static readonly Rgb Ground = new(238, 238, 236);
    private static readonly Rgb Card = new(255, 255, 255);
    private static readonly Rgb Line = new(208, 208, 206);
    private static readonly Rgb NameColour = new(40, 40, 40);
    private static readonly Rgb LabelColour = new(110, 110, 110);

    /// <summary>Draws the pairs, and how many of the batch they are if not all.</summary>
    /// <param name="full">Where things are, with cells of full height.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="pictures">The pictures of the batch.</param>
    /// <returns>The sheet, which the caller disposes.</returns>
    public static PixelImage Draw(SheetLayout full, IReadOnlyList<SheetPair> pairs, int pictures)
    {
        var layout = full.ForHeight(pairs.Select(pair => pair.HeightIn(full.Cell)).DefaultIfEmpty().Max());
        var hasFooter = pairs.Count < pictures;
        var size = layout.SizeOf(pairs.Count, hasFooter);
        var sheet = new PixelImage(size.Width, size.Height, channels: 3);
        var canvas = new Canvas(sheet);
        canvas.Fill(new Rectangle(0, 0, size.Width, size.Height), Ground);
        for (var column = 0; column < Math.Min(layout.Columns, pairs.Count); column++)
        {
            var card = layout.Card(column);
            WriteCentred(canvas, "before", Middle(layout.Before(card)), SheetLayout.HeaderTop, LabelColour);
            WriteCentred(canvas, "after", Middle(layout.After(card)), SheetLayout.HeaderTop, LabelColour);
        }

        for (var i = 0; i < pairs.Count; i++)
        {
            Draw(canvas, layout, layout.Card(i), pairs[i]);
        }

        if (hasFooter)
        {
            canvas.Write(
                Invariant($"{pairs.Count} of {pictures:#,0} pictures"), SheetLayout.Margin, SheetLayout.FooterTop(size), LabelColour);
        }

        return sheet;
    }

    private static void Draw(Canvas canvas, SheetLayout layout, Rectangle card, SheetPair pair)
    {
        canvas.Fill(card, Card);
        canvas.Frame(card, Line);
        var enlargement = pair.Enlargement(layout.Cell);
        Place(canvas, pair.Before, layout.Before(card), enlargement);
        Place(canvas, pair.After, layout.After(card), enlargement);
        var arrow = layout.Arrow(card);
        WriteCentred(canvas, $"{StrokeFont.Arrow}", arrow.X, arrow.Y - Glyph.CapHeight / 2, LabelColour);
        var name = SheetText.Shorten(SheetText.Plain(pair.Name), layout.NameWidth);
        WriteCentred(canvas, name, Middle(card), SheetLayout.NameTop(card), NameColour);
    }

    private static void Place(Canvas canvas, PixelImage picture, Rectangle room, int enlargement)
    {
        var (width, height) = (picture.Width * enlargement, picture.Height * enlargement);
        var area = new Rectangle(room.Left + (room.Width - width) / 2, room.Top + (room.Height - height) / 2, width, height);
        canvas.Frame(area, Line);
        canvas.Place(picture, area.Left, area.Top, enlargement);
    }

    private static void WriteCentred(Canvas canvas, string text, int middle, int top, Rgb colour) =>
        canvas.Write(text, middle - SheetText.WidthOf(text) / 2, top, colour);

    private static int Middle(Rectangle area) => area.Left + area.Width / 2;
}
