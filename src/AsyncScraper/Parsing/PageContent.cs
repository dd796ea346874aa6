namespace Activity7.AsyncScraper.Parsing;

/// <summary>What is read from a page; a page that is not HTML has nothing of it.</summary>
/// <param name="Title">The text of the first title, white space collapsed; null when there is none or it is empty.</param>
/// <param name="Links">Where the page links to: absolute URLs in normal form, each once, in the order of the source.</param>
/// <param name="NoIndex">True when the page asks robots not to keep it.</param>
/// <param name="NoFollow">True when the page asks robots not to follow its links; <paramref name="Links"/> holds them all the same.</param>
/// <param name="Selected">For every <see cref="Selection"/>, in their order, its values in the order of the document.</param>
internal sealed record PageContent(
    string? Title, IReadOnlyList<string> Links, bool NoIndex, bool NoFollow, IReadOnlyList<IReadOnlyList<string>> Selected);
