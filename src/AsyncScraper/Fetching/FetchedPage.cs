namespace Activity7.AsyncScraper.Fetching;

/// <summary>What came of fetching one URL.</summary>
internal sealed record FetchedPage
{
    /// <summary>The URL that was asked for.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where redirects led; the URL itself without any.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>The last status; null when no server answered.</summary>
    public required int? Status { get; init; }

    /// <summary>The bytes read of the body, after decompression.</summary>
    public required long Bytes { get; init; }

    /// <summary>The time that it took, with all tries and the waits between them.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How often it was tried; 0 when its host was left alone all the time.</summary>
    public required int Tries { get; init; }

    /// <summary>The header of that name; null when the server sent none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The values of the header <c>X-Robots-Tag</c>.</summary>
    public IReadOnlyList<string> RobotsTags { get; init; } = [];

    /// <summary>True if the answer came from an address that is not of the public Internet.</summary>
    public required bool IsPrivate { get; init; }

    /// <summary>Where the answer redirects to, which was not followed; null when it is no redirect.</summary>
    public Uri? RedirectsTo { get; init; }

    /// <summary>The whole body, or an empty one after an error.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What went wrong in plain words; null when the page was fetched.</summary>
    public required string? Error { get; init; }

    /// <summary>A page that nobody was asked for.</summary>
    public static FetchedPage Refused(Uri url, string error) => new()
    {
        Url = url,
        FinalUrl = url,
        Status = null,
        Bytes = 0,
        Elapsed = TimeSpan.Zero,
        Tries = 0,
        IsPrivate = false,
        Error = error,
    };
}
