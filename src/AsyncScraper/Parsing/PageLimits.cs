using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>What a page may ask of its reader.</summary>
internal static class PageLimits
{
    /// <summary>The deepest nesting of elements: where Blink, the engine of Chromium, stops to nest them.</summary>
    public const int MaxDepth = 512;

    /// <summary>
    /// The most elements of a page that is made into a tree: some hundred times what a browser's audit calls excessive (Lighthouse: 1,400),
    /// and some 100 MB.
    /// </summary>
    public const int MaxElements = 250_000;

    /// <summary>
    /// The most open elements at all tags together of a page that is made into a tree, each of which a tree builder may look at for each
    /// tag: 200,000 tags at the greatest depth, or millions at that of real pages, and some seconds.
    /// </summary>
    public const long MaxTotalDepth = 100_000_000;

    /// <summary>The most elements side by side where a selector asks for their places, which takes the square of their number.</summary>
    public const int MaxCountedSiblings = 10_000;

    /// <summary>The most attributes of a tag that are looked at; a parser compares each with all others to find repeated ones.</summary>
    public const int MaxAttributes = 256;

    /// <summary>The error of a page that nests deeper than <see cref="MaxDepth"/>.</summary>
    public static PageException TooDeep() => new($"the page nests elements deeper than {MaxDepth}, where browsers stop to nest them");

    /// <summary>The error of a page beyond <see cref="MaxTotalDepth"/>.</summary>
    public static PageException TooManyDeepTags() => new("the page has too many tags too deep to apply --select to");

    /// <summary>The error of a page with more than <see cref="MaxElements"/>.</summary>
    public static PageException TooManyElements() =>
        new(FormattableString.Invariant($"the page has more than {MaxElements:#,0} elements, too many to apply --select to"));

    /// <summary>The error of a page with more than <see cref="MaxCountedSiblings"/>.</summary>
    public static PageException TooManySiblings() =>
        new(FormattableString.Invariant(
            $"the page has more than {MaxCountedSiblings:#,0} elements side by side, too many for --select to count"));

    /// <summary>The error of a page with more than <paramref name="limit"/> links.</summary>
    public static PageException TooManyLinks(int limit) =>
        new(FormattableString.Invariant($"the page has more than {limit:#,0} different links; --max-links sets the limit"));
}
