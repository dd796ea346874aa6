using System.Drawing;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>Draws on a picture of three channels with 8 bits a sample.</summary>
/// <param name="image">The picture.</param>
internal sealed class Canvas(PixelImage image)
{
    /// <summary>The side of the squares that show through what is transparent.</summary>
    private const int CheckSide = 8;

    private static readonly Rgb LightCheck = new(255, 255, 255);
    private static readonly Rgb DarkCheck = new(224, 224, 224);

    /// <summary>Fills a rectangle.</summary>
    public void Fill(Rectangle area, Rgb colour)
    {
        for (var y = area.Top; y < area.Bottom; y++)
        {
            var row = image.Row(y)[(3 * area.Left)..(3 * area.Right)];
            for (var i = 0; i < row.Length; i += 3)
            {
                (row[i], row[i + 1], row[i + 2]) = (colour.Red, colour.Green, colour.Blue);
            }
        }
    }

    /// <summary>Draws a line of one pixel around a rectangle, outside of it.</summary>
    public void Frame(Rectangle area, Rgb colour)
    {
        Fill(new Rectangle(area.Left - 1, area.Top - 1, area.Width + 2, 1), colour);
        Fill(new Rectangle(area.Left - 1, area.Bottom, area.Width + 2, 1), colour);
        Fill(new Rectangle(area.Left - 1, area.Top, 1, area.Height), colour);
        Fill(new Rectangle(area.Right, area.Top, 1, area.Height), colour);
    }

    /// <summary>Writes one line of text.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="left">The column of the first letter.</param>
    /// <param name="top">The row of the top of capitals.</param>
    /// <param name="colour">The colour of the text.</param>
    public void Write(string text, int left, int top, Rgb colour)
    {
        foreach (var glyph in text.Select(StrokeFont.Of))
        {
            for (var y = 0; y < Glyph.Height; y++)
            {
                var row = image.Row(top - Glyph.Above + y).Slice(3 * (left - Glyph.Beside), 3 * glyph.Width);
                var coverage = glyph.Row(y);
                for (var x = 0; x < coverage.Length; x++)
                {
                    Blend(row.Slice(3 * x, 3), colour, coverage[x]);
                }
            }

            left += glyph.Advance;
        }
    }

    /// <summary>Places a picture, over a chequered ground where it is transparent.</summary>
    /// <param name="picture">The picture, with 8 bits a sample.</param>
    /// <param name="left">Its first column.</param>
    /// <param name="top">Its first row.</param>
    /// <param name="enlargement">The columns, and rows, that each of its pixels becomes.</param>
    public void Place(PixelImage picture, int left, int top, int enlargement)
    {
        for (var y = 0; y < picture.Height * enlargement; y++)
        {
            var pixels = picture.Row(y / enlargement);
            var row = image.Row(top + y)[(3 * left)..];
            for (var x = 0; x < picture.Width * enlargement; x++)
            {
                var pixel = pixels.Slice(x / enlargement * picture.Channels, picture.Channels);
                Place(pixel, row.Slice(3 * x, 3), isLight: (x / CheckSide + y / CheckSide) % 2 == 0);
            }
        }
    }

    private static void Place(ReadOnlySpan<byte> pixel, Span<byte> target, bool isLight)
    {
        var colour = pixel.Length > 2 ? new Rgb(pixel[0], pixel[1], pixel[2]) : new Rgb(pixel[0], pixel[0], pixel[0]);
        var ground = isLight ? LightCheck : DarkCheck;
        (target[0], target[1], target[2]) = (ground.Red, ground.Green, ground.Blue);
        Blend(target, colour, pixel.Length is 2 or 4 ? pixel[^1] : byte.MaxValue);
    }

    private static void Blend(Span<byte> target, Rgb colour, byte opacity)
    {
        target[0] = Mix(target[0], colour.Red);
        target[1] = Mix(target[1], colour.Green);
        target[2] = Mix(target[2], colour.Blue);

        byte Mix(byte ground, byte above) => (byte)((ground * (255 - opacity) + above * opacity + 127) / 255);
    }
}
