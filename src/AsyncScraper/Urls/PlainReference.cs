using System.Buffers;

namespace Activity7.AsyncScraper.Urls;

/// <summary>
/// The fast form of <see cref="LinkResolver"/> for the references that most links are: of the same site, and nothing in them to escape,
/// to decode or to take out. Joined to a base in normal form such a reference is in normal form, without the work of <see cref="Uri"/>.
/// </summary>
internal static class PlainReference
{
    /// <summary>What the grammar lets stand in a path and a query (RFC 3986 §3.3 and §3.4), except the percent sign of an escape.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    /// <summary>The URL that <paramref name="reference"/> leads to, in normal form and without its fragment.</summary>
    /// <returns>Null when the reference is not that plain, which says nothing about it.</returns>
    public static string? Resolve(BaseUrl baseUrl, string reference)
    {
        var end = reference.AsSpan().IndexOfAnyExcept(Plain);
        if (end >= 0 && reference[end] != '#')
        {
            return null;
        }

        var plain = end < 0 ? reference : reference.AsSpan(0, end);
        return plain.Length > LinkResolver.MostCharacters || MayHoldDotSegment(plain) || plain is ['/', '/', ..] ? null
            : !BeginsWithScheme(plain) ? WithinLimit(baseUrl.Join(plain))
            : !IsBelow(baseUrl.Origin, plain) ? null
            : end < 0 ? reference : plain.ToString();
    }

    private static string? WithinLimit(string url) => url.Length <= LinkResolver.MostCharacters ? url : null;

    private static bool MayHoldDotSegment(ReadOnlySpan<char> reference) =>
        reference is ['.', ..] || reference.Contains("/.", StringComparison.Ordinal);

    private static bool BeginsWithScheme(ReadOnlySpan<char> reference) =>
        reference.IndexOfAny(':', '/', '?') is var delimiter and >= 0 && reference[delimiter] == ':';

    private static bool IsBelow(string origin, ReadOnlySpan<char> reference) =>
        reference.StartsWith(origin, StringComparison.Ordinal) && reference[origin.Length..] is ['/', ..];
}
