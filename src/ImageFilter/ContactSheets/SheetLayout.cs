using System.Drawing;
using Activity7.ImageFilter.Filters;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>
/// Where things are on a sheet, in pixels: cards in rows and columns, each with a picture before, an arrow, the picture after, and the name
/// below them; above the columns a line that says which is which.
/// </summary>
/// <param name="Columns">The most cards in a row.</param>
/// <param name="Cell">The room of a picture.</param>
internal sealed record SheetLayout(int Columns, PixelSize Cell)
{
    /// <summary>Around the sheet.</summary>
    public const int Margin = 24;

    /// <summary>Between cards.</summary>
    private const int Gap = 16;

    /// <summary>Within a card, around what it shows.</summary>
    private const int Padding = 12;

    /// <summary>Between before and after, with the arrow.</summary>
    private const int ArrowWidth = 24;

    /// <summary>The height of a line of text with the space around it.</summary>
    private const int LineHeight = 40;

    /// <summary>From the top of a line to that of its capitals.</summary>
    private const int LineTop = (LineHeight - Glyph.CapHeight) / 2;

    /// <summary>
    /// The layout for so many pairs: few are large, so that a difference shows, and many are small. No sheet is wider than 2,600 pixels.
    /// </summary>
    public static SheetLayout Of(int pairs) => pairs switch
    {
        <= 3 => new SheetLayout(1, new PixelSize(640, 480)),
        <= 8 => new SheetLayout(2, new PixelSize(576, 432)),
        <= 21 => new SheetLayout(3, new PixelSize(384, 288)),
        _ => new SheetLayout(4, new PixelSize(288, 216)),
    };

    /// <summary>The layout with no more height than pictures need.</summary>
    /// <param name="tallest">The height of the tallest picture, in pixels.</param>
    public SheetLayout ForHeight(int tallest) => this with { Cell = Cell with { Height = Math.Max(tallest, Glyph.Height) } };

    /// <summary>The room for the name below a pair, in pixels.</summary>
    public int NameWidth => 2 * Cell.Width + ArrowWidth;

    private int CardWidth => NameWidth + 2 * Padding;

    private int CardHeight => Padding + Cell.Height + LineHeight;

    /// <summary>The columns that so many pairs take.</summary>
    public int ColumnsOf(int pairs) => Math.Clamp(pairs, 1, Columns);

    /// <summary>The size of a sheet.</summary>
    /// <param name="pairs">The pairs that it shows; with none it still has room for its last line.</param>
    /// <param name="hasFooter">True for a last line.</param>
    public PixelSize SizeOf(int pairs, bool hasFooter)
    {
        var bottom = pairs == 0 ? Margin : Card(pairs - 1).Bottom;
        return new PixelSize(Card(ColumnsOf(pairs) - 1).Right + Margin, bottom + (hasFooter ? LineHeight : 0) + Margin);
    }

    /// <summary>The card of a pair, from 0.</summary>
    public Rectangle Card(int index)
    {
        var (row, column) = Math.DivRem(index, Columns);
        return new Rectangle(
            Margin + column * (CardWidth + Gap), Margin + LineHeight + row * (CardHeight + Gap), CardWidth, CardHeight);
    }

    /// <summary>The room of the picture before on a card.</summary>
    public Rectangle Before(Rectangle card) => new(card.Left + Padding, card.Top + Padding, Cell.Width, Cell.Height);

    /// <summary>The room of the picture after on a card.</summary>
    public Rectangle After(Rectangle card) => Before(card) with { X = card.Right - Padding - Cell.Width };

    /// <summary>The middle of the arrow on a card.</summary>
    public Point Arrow(Rectangle card) => new(card.Left + card.Width / 2, card.Top + Padding + Cell.Height / 2);

    /// <summary>The row of the top of capitals in the name on a card.</summary>
    public static int NameTop(Rectangle card) => card.Bottom - LineHeight + LineTop;

    /// <summary>The row of the top of capitals above the columns.</summary>
    public static int HeaderTop => Margin + LineTop - Padding / 2;

    /// <summary>The row of the top of capitals in the last line of a sheet.</summary>
    public static int FooterTop(PixelSize sheet) => sheet.Height - Margin - LineHeight + LineTop + Padding / 2;
}
