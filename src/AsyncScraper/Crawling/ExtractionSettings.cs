using Activity7.AsyncScraper.Parsing;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>What is wanted of pages.</summary>
/// <param name="Parses">False if no page is parsed, so that rows have neither title nor links.</param>
/// <param name="Reading">How they are parsed.</param>
/// <param name="Depth">The most links between a page and a URL that the user gave; 0 when no link is followed.</param>
/// <param name="ObeysRobots">True if what pages ask of robots is heeded.</param>
/// <param name="ProductToken">The name by which pages address this program.</param>
/// <param name="SaveFolder">Where the pages themselves go; null when they are not kept.</param>
internal sealed record ExtractionSettings(
    bool Parses, ReadingSettings Reading, int Depth, bool ObeysRobots, string ProductToken, string? SaveFolder);
