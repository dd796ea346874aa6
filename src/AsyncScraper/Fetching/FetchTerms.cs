namespace Activity7.AsyncScraper.Fetching;

/// <summary>What one fetch does differently from the others of a run.</summary>
/// <param name="Limits">What of the body is read; null for what the settings say.</param>
/// <param name="CheckRedirect">Asked before a redirect is followed; null when all may be.</param>
internal sealed record FetchTerms(BodyLimits? Limits = null, RedirectCheck? CheckRedirect = null);

/// <summary>Says whether a redirect may be followed.</summary>
/// <param name="target">Where it leads.</param>
/// <param name="mayBePrivate">True if the target may be at an address that is not of the public Internet.</param>
/// <param name="cancellationToken">Ends the check.</param>
/// <returns>False when the redirect itself is to be the answer.</returns>
/// <exception cref="PageException">It is an error.</exception>
internal delegate ValueTask<bool> RedirectCheck(Uri target, bool mayBePrivate, CancellationToken cancellationToken);
