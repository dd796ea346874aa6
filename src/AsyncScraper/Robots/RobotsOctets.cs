using System.Globalization;
using System.Text;

namespace Activity7.AsyncScraper.Robots;

/// <summary>The form in which paths and the patterns of rules are compared (RFC 9309 §2.2.2).</summary>
internal static class RobotsOctets
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>
    /// What stands in a path or a query without an escape (RFC 3986 §3.3 and §3.4), but for the asterisk and the dollar sign, which mean
    /// something in patterns.
    /// </summary>
    private static readonly bool[] IsPlain = SetOf(Unreserved + "!&'()+,;=:@/?");

    private static readonly bool[] IsUnreserved = SetOf(Unreserved);

    /// <summary>
    /// Reserved, but without a meaning of their own in a query (RFC 3986 §3.4), where the table in RFC 9309 §2.2.2 has them equal to their
    /// escapes: there the escapes are undone.
    /// </summary>
    private static readonly bool[] IsDataInQuery = SetOf(":/?@");

    /// <summary>The octets of a path with its query: an asterisk or a dollar sign in it is a <c>%2A</c> or <c>%24</c> (§2.2.3).</summary>
    public static byte[] OfPath(string pathAndQuery) => Canonical(Encoding.UTF8.GetBytes(pathAndQuery), isPattern: false);

    /// <summary>
    /// The octets of a pattern: an asterisk in it stands for any octets, and a dollar sign at its end for the end of the path.
    /// </summary>
    public static byte[] OfPattern(ReadOnlySpan<byte> pattern) => Canonical(pattern, isPattern: true);

    private static byte[] Canonical(ReadOnlySpan<byte> text, bool isPattern)
    {
        var octets = new List<byte>(text.Length + 16);
        var isInQuery = false;
        for (var i = 0; i < text.Length; i++)
        {
            var octet = text[i];
            var isEscape = IsEscape(text[i..]);
            if (isEscape)
            {
                octet = byte.Parse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                i += 2;
            }

            if (isEscape ? IsUnreserved[octet] || (isInQuery && IsDataInQuery[octet]) : IsPlain[octet] || (isPattern && IsSpecial(text, i)))
            {
                isInQuery |= octet == '?';
                octets.Add(octet);
            }
            else
            {
                octets.AddRange([(byte)'%', "0123456789ABCDEF"u8[octet >> 4], "0123456789ABCDEF"u8[octet & 0xF]]);
            }
        }

        return [.. octets];
    }

    private static bool IsEscape(ReadOnlySpan<byte> text) =>
        text is [(byte)'%', var high, var low, ..] && char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low);

    private static bool IsSpecial(ReadOnlySpan<byte> pattern, int index) =>
        pattern[index] == '*' || (pattern[index] == '$' && index == pattern.Length - 1);

    private static bool[] SetOf(string characters)
    {
        var set = new bool[256];
        foreach (var character in characters)
        {
            set[character] = true;
        }

        return set;
    }
}
