using Microsoft.Extensions.Primitives;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>
/// What a client says of content codings in <c>Accept-Encoding</c> (RFC 9110 section 12.5.3), as weights from 0, which means never, to
/// 1,000. Without allocation: each request has the header.
/// </summary>
/// <param name="Brotli">The weight of Brotli.</param>
/// <param name="Gzip">The weight of gzip.</param>
/// <param name="Identity">The weight of the file as it is; the least above 0 where the client says nothing of it.</param>
internal readonly record struct AcceptedCodings(int Brotli, int Gzip, int Identity)
{
    private const int Most = 1_000;
    private const int Least = 1;
    private const int Unsaid = -1;

    /// <summary>The coding of the greatest weight; of equal ones that which makes the file smaller.</summary>
    public ContentCoding Best =>
        Brotli > 0 && Brotli >= Gzip && Brotli >= Identity ? ContentCoding.Brotli
        : Gzip > 0 && Gzip >= Identity ? ContentCoding.Gzip
        : ContentCoding.Identity;

    /// <summary>Reads the lines of the header; without any, files are sent as they are. What is malformed does not count.</summary>
    public static AcceptedCodings Of(StringValues lines)
    {
        var (brotli, gzip, identity, others) = (Unsaid, Unsaid, Unsaid, Unsaid);
        foreach (var line in lines)
        {
            var text = line.AsSpan();
            foreach (var range in text.Split(','))
            {
                var element = text[range];
                var semicolon = element.IndexOf(';');
                var coding = (semicolon < 0 ? element : element[..semicolon]).Trim();
                var weight = semicolon < 0 ? Most : WeightOf(element[(semicolon + 1)..]);
                if (weight == Unsaid)
                {
                    continue;
                }

                if (Is(coding, "br"))
                {
                    brotli = weight;
                }
                else if (Is(coding, "gzip") || Is(coding, "x-gzip"))
                {
                    gzip = weight;
                }
                else if (Is(coding, "identity"))
                {
                    identity = weight;
                }
                else if (coding is "*")
                {
                    others = weight;
                }
            }
        }

        return new AcceptedCodings(Weight(brotli, 0), Weight(gzip, 0), Weight(identity, Least));

        int Weight(int own, int otherwise) => own != Unsaid ? own : others != Unsaid ? others : otherwise;
    }

    private static bool Is(ReadOnlySpan<char> coding, string name) => coding.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>q=0.5</c>: 0 to 1 with at most three decimals (RFC 9110 section 12.4.2).</summary>
    private static int WeightOf(ReadOnlySpan<char> parameter)
    {
        var equals = parameter.IndexOf('=');
        if (equals < 0 || !Is(parameter[..equals].Trim(), "q"))
        {
            return Unsaid;
        }

        var value = parameter[(equals + 1)..].Trim();
        if (value.IsEmpty || value.Length > "0.000".Length || value[0] is not ('0' or '1') || (value.Length > 1 && value[1] != '.'))
        {
            return Unsaid;
        }

        var weight = (value[0] - '0') * Most;
        for (var (i, place) = (2, Most / 10); i < value.Length; i++, place /= 10)
        {
            if (!char.IsAsciiDigit(value[i]))
            {
                return Unsaid;
            }

            weight += (value[i] - '0') * place;
        }

        return weight <= Most ? weight : Unsaid;
    }
}
