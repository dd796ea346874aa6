using Activity7.AsyncScraper.Fetching;
using static Activity7.AsyncScraper.Parsing.ElementKinds;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>
/// The elements that are open at a place of a page: near enough to the stack of a tree builder (HTML §13.2.4.2) to tell whether the place
/// is in HTML, in a picture or in a template, and to know a page that nests without end. Elements whose end tag is left out end where they
/// end for a tree builder; what a tree builder opens a second time is not counted.
/// </summary>
internal sealed class OpenElements
{
    private const ElementKinds Roots = Svg | MathMl;

    // The name stands as its code, that of an element which is not of HTML as the complement.
    private readonly List<(ElementKinds Kind, int Code)> _open = new(32);
    private int _templates;
    private ElementKinds _root;

    /// <summary>True within a template.</summary>
    public bool IsInTemplate => _templates > 0;

    /// <summary>True where the content is that of a picture or formula, not HTML.</summary>
    public bool IsInForeignContent => _root != None;

    /// <summary>True directly in an element that is not of HTML, where character data may be marked as such.</summary>
    public bool IsInForeignElement => IsInForeignContent || (_open.Count > 0 && _open[^1].Kind == Integration);

    /// <summary>The open elements at every tag so far, added up: what a tree builder may look through.</summary>
    public long TotalDepth { get; private set; }

    /// <summary>Takes a start tag.</summary>
    /// <param name="name">The name in lower case.</param>
    /// <param name="endsForeignContent">True for an element of HTML that cannot stand in a picture or formula.</param>
    /// <param name="isSelfClosing">True for a tag that ends in <c>/&gt;</c>, which means something in pictures and formulas alone.</param>
    /// <returns>True when the element is one of HTML.</returns>
    /// <exception cref="PageException">The page nests deeper than <see cref="PageLimits.MaxDepth"/>.</exception>
    public bool Start(ReadOnlySpan<char> name, bool endsForeignContent, bool isSelfClosing)
    {
        TotalDepth += _open.Count;
        if (IsInForeignContent && endsForeignContent)
        {
            EndForeignContent();
        }

        var root = _root;
        var kind = root == None ? ElementNames.KindOf(name) : ElementNames.KindWithin(root, name);
        if (root == None && ElementNames.EndsItsLike(name))
        {
            EndOfHtml(kind, name);
        }

        EndFormer(kind);
        var isForeign = root != None || (kind & Roots) != 0;
        if (kind != None && !(isSelfClosing && isForeign))
        {
            Push(kind, isForeign ? ~ElementNames.CodeOf(kind, name) : ElementNames.CodeOf(kind, name));
        }

        return root == None;
    }

    /// <summary>Takes an end tag; one without an open element to end does nothing.</summary>
    /// <param name="name">The name in lower case.</param>
    public void End(ReadOnlySpan<char> name)
    {
        TotalDepth += _open.Count;
        if (IsInForeignContent && name is "p" or "br")
        {
            EndForeignContent();
        }

        var code = ElementNames.CodeOf(Phrase, name);
        for (var i = _open.Count - 1; i >= 0 && _open[i].Code < 0; i--)
        {
            if (_open[i].Code == ~code)
            {
                CloseFrom(i);
                return;
            }
        }

        EndOfHtml(ElementNames.KindOf(name), name);
    }

    private void EndOfHtml(ElementKinds kind, ReadOnlySpan<char> name)
    {
        var stops = NestingRules.EndStopsAt(kind);
        var code = ElementNames.CodeOf(kind, name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Code == code)
            {
                Close(i);
                return;
            }

            if ((_open[i].Kind & stops) != 0)
            {
                return;
            }
        }
    }

    /// <summary>Ends the elements whose end tag may be left out before one of <paramref name="kind"/> (HTML §13.1.2.4).</summary>
    private void EndFormer(ElementKinds kind)
    {
        var (former, stops) = NestingRules.EndsFormer(kind);
        for (var i = _open.Count - 1; i >= 0 && (_open[i].Kind & stops) == 0; i--)
        {
            if ((_open[i].Kind & former) != 0)
            {
                CloseFrom(i);
            }
        }
    }

    private void EndForeignContent() => CloseFrom(_open.FindLastIndex(element => (element.Kind & Roots) != 0));

    /// <summary>
    /// Closes what an end tag names: an element and those within it. A formatting element takes along only what is open since the last
    /// block within it; those blocks stay open, and formatting elements are opened again.
    /// </summary>
    private void Close(int index)
    {
        if (_open[index].Kind != Formatting)
        {
            CloseFrom(index);
            return;
        }

        var lastBlock = _open.FindLastIndex(element => (element.Kind & NestingRules.Special) != 0);
        var first = Math.Max(index, lastBlock) + 1;
        var reopened = first < _open.Count ? _open[first..].FindAll(element => element.Kind == Formatting) : null;
        CloseFrom(first);
        _open.RemoveAt(index);
        _open.AddRange(reopened ?? []);
    }

    private void Push(ElementKinds kind, int code)
    {
        if (_open.Count == PageLimits.MaxDepth)
        {
            throw PageLimits.TooDeep();
        }

        _open.Add((kind, code));
        _templates += kind == Template ? 1 : 0;
        _root = (kind & (Roots | Integration)) == 0 ? _root : kind & Roots;
    }

    /// <summary>Closes an element and those within it.</summary>
    private void CloseFrom(int index)
    {
        var closed = None;
        for (var i = index; i < _open.Count; i++)
        {
            closed |= _open[i].Kind;
            _templates -= _open[i].Kind == Template ? 1 : 0;
        }

        _open.RemoveRange(index, _open.Count - index);
        if ((closed & (Roots | Integration)) != 0)
        {
            _root = _open.FindLast(element => (element.Kind & (Roots | Integration)) != 0).Kind & Roots;
        }
    }
}
