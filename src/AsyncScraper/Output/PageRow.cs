using System.Text.Json.Serialization;

namespace Activity7.AsyncScraper.Output;

/// <summary>One scraped page, as <c>--output</c>, <c>--format</c> and <c>--json</c> write it.</summary>
internal sealed record PageRow
{
    /// <summary>The URL in normal form.</summary>
    public required string Url { get; init; }

    /// <summary>The URL that answered, after redirects; the same without any.</summary>
    public required string FinalUrl { get; init; }

    /// <summary>The HTTP status; null when no server answered.</summary>
    public required int? Status { get; init; }

    /// <summary>The bytes read of the body, after decompression.</summary>
    public required long Bytes { get; init; }

    /// <summary>The time that the page took, with all its tries and the waits between them.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>How often it was tried: 1 when it succeeded at once.</summary>
    public required int Tries { get; init; }

    /// <summary>The title of an HTML page, white space collapsed; null without one and after an error.</summary>
    public required string? Title { get; init; }

    /// <summary>The URLs that the page links to, in normal form, each once, in the order of the page; those of a sitemap are its locations.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>What went wrong in plain words; null when the page was fetched and read.</summary>
    public required string? Error { get; init; }

    /// <summary>What <c>--select</c> found, by its name; null when there is no such option.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Selected { get; init; }

    /// <summary>Where <c>--save</c> has put the page, below its folder; null when it has not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Saved { get; init; }
}
