namespace Activity7.AsyncScraper.Output;

/// <summary>What a run did.</summary>
/// <param name="Pages">The URLs that were tried to the end.</param>
/// <param name="Failures">Those of them that failed.</param>
/// <param name="Bytes">The bytes of all bodies.</param>
/// <param name="Tries">The tries of all pages.</param>
/// <param name="PageMilliseconds">The times of all pages added up; pages that were fetched at the same time count each.</param>
/// <param name="ElapsedMilliseconds">What the run took.</param>
internal sealed record ScrapeSummary(
    long Pages, long Failures, long Bytes, long Tries, double PageMilliseconds, double ElapsedMilliseconds)
{
    /// <summary>The summary of a run that has not begun.</summary>
    public static ScrapeSummary Empty { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>The summary with one page more.</summary>
    public ScrapeSummary Plus(PageRow row) => this with
    {
        Pages = Pages + 1,
        Failures = Failures + (row.Error is null ? 0 : 1),
        Bytes = Bytes + row.Bytes,
        Tries = Tries + row.Tries,
        PageMilliseconds = Math.Round(PageMilliseconds + row.Milliseconds, 1),
    };
}
