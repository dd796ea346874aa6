using System.Globalization;
using System.Numerics;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>A letter as it is drawn: how much of each pixel its strokes cover.</summary>
internal sealed class Glyph
{
    /// <summary>Pixels of a unit of the coordinates. The pen is two pixels wide: an upright at a whole unit covers whole pixels.</summary>
    public const int Unit = 2;

    /// <summary>From the top of capitals to the base line, in pixels.</summary>
    public const int CapHeight = 7 * Unit;

    /// <summary>Rows above the coordinate 0, for brackets and the pen's own width.</summary>
    public const int Above = 2 * Unit;

    /// <summary>Rows of a letter, with those above and below.</summary>
    public const int Height = Above + 11 * Unit;

    /// <summary>Columns left and right of the coordinates, for the pen's own width.</summary>
    public const int Beside = 2;

    private const float PenRadius = 1;

    /// <summary>From the middle of the last stroke to that of the next letter's first.</summary>
    private const int Spacing = 5;

    private const int BlankWidth = 4;

    /// <summary>Straight pieces of a curve: at this size no corner shows.</summary>
    private const int CurvePieces = 8;

    private readonly byte[] _coverage;

    private Glyph(List<(Vector2 From, Vector2 To)> lines)
    {
        var width = lines.Count == 0 ? BlankWidth : (int)MathF.Ceiling(lines.Max(line => MathF.Max(line.From.X, line.To.X)));
        Advance = width + Spacing;
        Width = width + 2 * Beside;
        _coverage = new byte[Width * Height];
        for (var i = 0; i < _coverage.Length; i++)
        {
            var centre = new Vector2(i % Width - Beside + 0.5f, i / Width - Above + 0.5f);
            var distance = lines.Select(line => Distance(centre, line.From, line.To)).DefaultIfEmpty(float.MaxValue).Min();
            _coverage[i] = (byte)MathF.Round(255 * Math.Clamp(PenRadius + 0.5f - distance, 0, 1));
        }
    }

    /// <summary>From the origin of this letter to that of the next, in pixels.</summary>
    public int Advance { get; }

    /// <summary>Pixels in a row of the letter; its origin is <see cref="Beside"/> pixels from the left.</summary>
    public int Width { get; }

    /// <summary>Reads the way of the pen.</summary>
    /// <param name="path">As <see cref="StrokeFont"/> has it; nothing for a blank.</param>
    public static Glyph Parse(string path)
    {
        var lines = new List<(Vector2, Vector2)>();
        var pen = Vector2.Zero;
        foreach (var step in path.Split(['M', 'L', 'Q'], StringSplitOptions.RemoveEmptyEntries).Zip(path.Where(char.IsLetter)))
        {
            var numbers = step.First.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => Unit * float.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            var (start, end) = (pen, new Vector2(numbers[^2], numbers[^1]));
            if (step.Second == 'L')
            {
                lines.Add((start, end));
            }
            else if (step.Second == 'Q')
            {
                var control = new Vector2(numbers[0], numbers[1]);
                lines.AddRange(Enumerable.Range(0, CurvePieces).Select(i => (
                    Curve(start, control, end, (float)i / CurvePieces), Curve(start, control, end, (i + 1f) / CurvePieces))));
            }

            pen = end;
        }

        return new Glyph(lines);
    }

    /// <summary>How much of the pixels of a row is covered, 0 to 255.</summary>
    /// <param name="y">The row, from 0; the top of capitals is row <see cref="Above"/>.</param>
    public ReadOnlySpan<byte> Row(int y) => _coverage.AsSpan(y * Width, Width);

    private static Vector2 Curve(Vector2 start, Vector2 control, Vector2 end, float share) =>
        Vector2.Lerp(Vector2.Lerp(start, control, share), Vector2.Lerp(control, end, share), share);

    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var along = to - from;
        var share = along == Vector2.Zero ? 0 : Math.Clamp(Vector2.Dot(point - from, along) / along.LengthSquared(), 0, 1);
        return Vector2.Distance(point, from + share * along);
    }
}
