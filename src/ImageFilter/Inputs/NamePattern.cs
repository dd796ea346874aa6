using System.Globalization;
using System.Text;

namespace Activity7.ImageFilter.Inputs;

/// <summary>How results are named: text with placeholders, such as <c>{name}_{filter}{ext}</c>.</summary>
internal sealed class NamePattern
{
    /// <summary>The longest file name, in bytes, of the usual file systems (<c>NAME_MAX</c> of Linux).</summary>
    private const int MaximumBytes = 255;

    private const string Index = "{index}";

    private static readonly string[] Placeholders = ["{name}", "{filter}", "{ext}", Index];

    private readonly IReadOnlyList<string> _pieces;

    private NamePattern(IReadOnlyList<string> pieces) => _pieces = pieces;

    /// <summary>The pattern of a run that gives none: <c>a.jpg</c> becomes <c>a_blurred.jpg</c>.</summary>
    public static NamePattern Default { get; } = Parse("{name}_{filter}{ext}");

    /// <summary>The placeholders, for messages.</summary>
    public static string Known { get; } = string.Join(", ", Placeholders);

    /// <summary>True when a name depends on the position of its picture among all.</summary>
    public bool HasIndex => _pieces.Contains(Index);

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">
    /// It is empty, or has a path separator or an unknown placeholder; the message is for the user.
    /// </exception>
    public static NamePattern Parse(string text)
    {
        if (text.Length == 0 || text.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            throw new FormatException($"'{text}' is no file name; it takes one without a folder, in which {Known} stand for their values");
        }

        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var piece = PieceAt(text, at);
            pieces.Add(piece);
            at += piece.Length;
        }

        return new NamePattern(pieces);
    }

    /// <summary>The pattern as it was given.</summary>
    public override string ToString() => string.Concat(_pieces);

    /// <summary>The name of one result.</summary>
    /// <param name="name">The name of the picture without its extension.</param>
    /// <param name="filter">What the filter adds to a name.</param>
    /// <param name="extension">The extension of the result, with its dot.</param>
    /// <param name="index">The position of the picture among all, from 1.</param>
    /// <param name="count">The number of all pictures: each index has as many digits as this.</param>
    public string Apply(string name, string filter, string extension, int index, int count) =>
        string.Concat(_pieces.Select(piece => piece switch
        {
            "{name}" => name,
            "{filter}" => filter,
            "{ext}" => extension,
            Index => index.ToString(CultureInfo.InvariantCulture).PadLeft(count.ToString(CultureInfo.InvariantCulture).Length, '0'),
            _ => piece,
        }));

    /// <summary>What is wrong with a name that <see cref="Apply"/> made, to follow "the result"; null when a file can have it.</summary>
    public static string? FaultOf(string name)
    {
        var bytes = Encoding.UTF8.GetByteCount(name);
        return name.Length == 0 ? "would have no name"
            : name is "." or ".." ? $"would be named '{name}', which is a folder"
            : bytes > MaximumBytes ? $"would have a name of {bytes} bytes, and {MaximumBytes} are possible"
            : null;
    }

    /// <summary>The placeholder at a position, or the text up to the next one.</summary>
    private static string PieceAt(string text, int at)
    {
        if (text[at] is not ('{' or '}'))
        {
            var next = text.AsSpan(at).IndexOfAny('{', '}');
            return next < 0 ? text[at..] : text.Substring(at, next);
        }

        var end = text.IndexOf('}', at);
        var piece = end < 0 ? text[at..] : text[at..(end + 1)];
        return Placeholders.Contains(piece) ? piece : throw new FormatException($"there is no placeholder '{piece}'; it takes {Known}");
    }
}
