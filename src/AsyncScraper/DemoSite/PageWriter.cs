using System.Buffers.Text;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Writes a page as bytes, without strings in between.</summary>
/// <param name="target">Where to; it must be long enough.</param>
internal ref struct PageWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;

    /// <summary>The bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> text) => text.CopyTo(Take(text.Length));

    /// <summary>Adds a number in digits.</summary>
    public void Add(int number)
    {
        Utf8Formatter.TryFormat(number, _target[Length..], out var digits);
        Length += digits;
    }

    /// <summary>Adds a link to a page of the wiki.</summary>
    public void AddLink(int number)
    {
        Add("<a href=\"/wiki/"u8);
        Add(number);
        Add("\">Page "u8);
        Add(number);
        Add("</a> "u8);
    }

    /// <summary>Adds white space.</summary>
    public void AddSpaces(int count) => Take(count).Fill((byte)' ');

    /// <summary>The next <paramref name="count"/> bytes, for the caller to fill.</summary>
    public Span<byte> Take(int count)
    {
        var taken = _target.Slice(Length, count);
        Length += count;
        return taken;
    }
}
