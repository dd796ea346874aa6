using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Dom;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>
/// A selector that is searched for in one walk through the tree. Taken apart at its combinators (Selectors 4, §16), each element is asked
/// once which of the parts it ends a match of, given those of its ancestors and former siblings; to go back from each element over all
/// ways to match takes hours on a deep page.
/// </summary>
internal sealed class CombinedSelector : ISelectorVisitor
{
    /// <summary>The most parts: a part is a bit of a word.</summary>
    public const int MaxParts = 64;

    private readonly List<(char Combinator, ISelector Selector)> _parts = [];
    private ulong _last;

    /// <summary>Takes a selector apart.</summary>
    public CombinedSelector(ISelector selector) => Take(selector);

    /// <summary>The parts of the selector; no search with more than <see cref="MaxParts"/> works.</summary>
    public int Parts => _parts.Count;

    /// <summary>True when it asks for the place of an element among its siblings, for which they are counted each time.</summary>
    public bool CountsSiblings => _parts.Exists(part =>
        part.Selector.Text.Contains(":nth-", StringComparison.Ordinal) || part.Selector.Text.Contains(":only-", StringComparison.Ordinal));

    /// <summary>The elements below <paramref name="root"/> that match, in the order of the tree.</summary>
    public List<IElement> Search(IParentNode root)
    {
        var found = new List<IElement>();
        Walk(root, parent: 0, ancestors: 0, found);
        return found;
    }

    /// <inheritdoc/>
    public void List(IEnumerable<ISelector> selectors)
    {
        foreach (var selector in selectors)
        {
            Take(selector);
        }
    }

    /// <inheritdoc/>
    public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
    {
        string[] combinators = ["", .. symbols];
        if (combinators.All(symbol => symbol is "" or " " or ">" or "+" or "~"))
        {
            _parts.AddRange(selectors.Zip(combinators, (selector, symbol) => (symbol.FirstOrDefault(), selector)));
        }
    }

    /// <inheritdoc/>
    public void Attribute(string name, string op, string? value)
    {
    }

    /// <inheritdoc/>
    public void Type(string name)
    {
    }

    /// <inheritdoc/>
    public void Id(string value)
    {
    }

    /// <inheritdoc/>
    public void Child(string name, int step, int offset, ISelector selector)
    {
    }

    /// <inheritdoc/>
    public void Class(string name)
    {
    }

    /// <inheritdoc/>
    public void PseudoClass(string name)
    {
    }

    /// <inheritdoc/>
    public void PseudoElement(string name)
    {
    }

    /// <inheritdoc/>
    public void Many(IEnumerable<ISelector> selectors)
    {
    }

    private void Take(ISelector selector)
    {
        var before = _parts.Count;
        selector.Accept(this);
        if (selector is not IMultiSelector)
        {
            if (_parts.Count == before)
            {
                _parts.Add(('\0', selector));
            }

            _last |= 1UL << (_parts.Count - 1);
        }
    }

    private void Walk(IParentNode node, ulong parent, ulong ancestors, List<IElement> found)
    {
        var former = 0UL;
        var siblings = 0UL;
        foreach (var element in node.Children)
        {
            var ended = EndedBy(element, parent, ancestors, former, siblings);
            if ((ended & _last) != 0)
            {
                found.Add(element);
            }

            Walk(element, ended, ancestors | ended, found);
            former = ended;
            siblings |= ended;
        }
    }

    /// <summary>The parts, a bit each, up to which an element ends a match, given those of the elements that combinators name.</summary>
    private ulong EndedBy(IElement element, ulong parent, ulong ancestors, ulong former, ulong siblings)
    {
        var ended = 0UL;
        for (var i = 0; i < _parts.Count; i++)
        {
            var before = _parts[i].Combinator switch
            {
                ' ' => ancestors,
                '>' => parent,
                '+' => former,
                '~' => siblings,
                _ => ulong.MaxValue,
            };
            if ((_parts[i].Combinator == '\0' || (before >> (i - 1) & 1) != 0) && _parts[i].Selector.Match(element, null))
            {
                ended |= 1UL << i;
            }
        }

        return ended;
    }
}
