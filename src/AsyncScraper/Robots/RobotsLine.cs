using System.Text;

namespace Activity7.AsyncScraper.Robots;

/// <summary>A line of a robots.txt, <c>key: value # comment</c> (RFC 9309 §2.2).</summary>
internal readonly ref struct RobotsLine
{
    /// <summary>Takes <paramref name="line"/> apart; a line without a colon has an empty key, which is none of the known ones.</summary>
    public RobotsLine(ReadOnlySpan<byte> line)
    {
        if (line.IndexOf((byte)'#') is var comment and >= 0)
        {
            line = line[..comment];
        }

        if (line.IndexOf((byte)':') is var colon and >= 0)
        {
            Key = line[..colon].Trim(" \t"u8);
            Value = line[(colon + 1)..].Trim(" \t"u8);
        }
    }

    /// <summary>What comes before the first colon, without the white space around it.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>What follows it, without the white space around it and without a comment.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>True when the key is <paramref name="key"/>, in whatever case.</summary>
    public bool Is(ReadOnlySpan<byte> key) => Ascii.EqualsIgnoreCase(Key, key);
}
