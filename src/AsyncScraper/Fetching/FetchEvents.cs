namespace Activity7.AsyncScraper.Fetching;

/// <summary>Who is told of what happens on the way to a page. Calls come from several threads at a time.</summary>
/// <param name="OnRetry">A retry is about to be waited for.</param>
/// <param name="OnBreak">A host is left alone from now on.</param>
internal sealed record FetchEvents(Action<RetryNotice> OnRetry, Action<BreakNotice> OnBreak);

/// <summary>A retry that is about to be waited for.</summary>
/// <param name="Url">The page.</param>
/// <param name="Reason">Why the last try failed, in plain words.</param>
/// <param name="Number">1 for the first retry of the page.</param>
/// <param name="Delay">How long the retry waits.</param>
internal sealed record RetryNotice(Uri Url, string Reason, int Number, TimeSpan Delay);

/// <summary>A host that is left alone.</summary>
/// <param name="Host">Its scheme, name and port.</param>
/// <param name="Pause">For how long.</param>
internal sealed record BreakNotice(string Host, TimeSpan Pause);
