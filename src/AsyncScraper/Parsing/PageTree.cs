using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Urls;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>The tree of a page, for what only a tree can tell: which elements a selector means.</summary>
internal static class PageTree
{
    /// <summary>Builds the tree and applies the selections to it.</summary>
    /// <param name="text">The page.</param>
    /// <param name="length">The characters of it.</param>
    /// <param name="selections">What is picked out.</param>
    /// <param name="resolver">Makes the addresses among the values absolute.</param>
    /// <returns>The values of each selection.</returns>
    /// <exception cref="PageException">The tree is too deep or too large.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Select(
        char[] text, int length, IReadOnlyList<Selection> selections, LinkResolver resolver)
    {
        var growth = new TreeGrowth();
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = IsOneOfAFew,
            OnCreated = (element, _) => growth.Check(element),

            // Only stops what would pass by the check: it attaches deeper elements elsewhere, and the check refuses the page.
            MaximumDepth = 2 * PageLimits.MaxDepth,
        });
        using var document = parser.ParseDocument(text, length);
        TreeGrowth.CheckSize(document);
        return [.. selections.Select(selection => selection.ValuesIn(document, resolver))];
    }

    private static bool IsOneOfAFew(ref StructHtmlToken tag, ReadOnlyMemory<char> attribute) =>
        tag.Attributes.Count < PageLimits.MaxAttributes;
}
