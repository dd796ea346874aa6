using Activity7.AsyncScraper.Fetching;
using AngleSharp.Dom;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>
/// Watches a tree while it is built. The time of a tree builder grows with the depth for every tag, and by opening formatting elements
/// again it makes hundreds of elements of one tag, so a page of a megabyte may otherwise keep it busy for hours.
/// </summary>
internal sealed class TreeGrowth
{
    /// <summary>How many elements are made between two looks at the size: those that are opened again are not told.</summary>
    private const int CheckInterval = 1024;

    private INode? _latest;
    private int _created;

    /// <summary>Takes the next element, which does not have its place yet.</summary>
    /// <exception cref="PageException">The tree is too deep or too large.</exception>
    public void Check(IElement element)
    {
        var depth = 0;
        for (var node = _latest; node is not null; node = node.Parent)
        {
            depth++;
        }

        if (depth > PageLimits.MaxDepth)
        {
            throw PageLimits.TooDeep();
        }

        _latest = element;
        if (++_created % CheckInterval == 0 && element.Owner is { } document)
        {
            CheckSize(document);
        }
    }

    /// <summary>Counts the elements of a tree.</summary>
    /// <exception cref="PageException">There are too many.</exception>
    public static void CheckSize(IDocument document)
    {
        if (document.All.Length > PageLimits.MaxElements)
        {
            throw PageLimits.TooManyElements();
        }
    }
}
