using System.Buffers;
using System.Globalization;
using System.Text;

namespace Activity7.AsyncScraper.Robots;

/// <summary>Reads the lines of a robots.txt for one crawler.</summary>
/// <param name="productToken">What the crawler is called there.</param>
internal sealed class RobotsParser(string productToken)
{
    /// <summary>The longest delay that is taken for one; more would be a mistake, or a way to hold the crawl up.</summary>
    private const int MostSeconds = 24 * 60 * 60;

    /// <summary>Those of RFC 9309 §2.2.1, and the digits, which some crawlers have in their names.</summary>
    private static readonly SearchValues<byte> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private readonly byte[] _productToken = Encoding.UTF8.GetBytes(productToken);

    private readonly RobotsGroup _own = new();

    private readonly RobotsGroup _common = new();

    private readonly List<string> _sitemaps = [];

    /// <summary>True between the first rule of a group and the next user agent, which begins another one.</summary>
    private bool _isInRules;

    /// <summary>True between a delay and the next user agent: it does not begin another group, but the delay is not its.</summary>
    private bool _isAfterDelay;

    private RobotsGroup[] Groups => [_own, _common];

    /// <summary>The group that names the crawler, or else the one for all others; without rules when there is neither.</summary>
    public RobotsGroup Group => _own.IsNamed ? _own : _common;

    /// <summary>The values of the <c>Sitemap</c> lines, which belong to no group.</summary>
    public IReadOnlyList<string> Sitemaps => _sitemaps;

    /// <summary>
    /// Takes in one line. Lines with other keys are ignored, and do not end a list of user agents either (§2.2.4). A delay is one of them,
    /// for it is not in the RFC, but means the user agents before it alone.
    /// </summary>
    public void Read(RobotsLine line)
    {
        if (line.Is("user-agent"u8))
        {
            ReadUserAgent(line.Value);
        }
        else if (line.Is("allow"u8) || line.Is("disallow"u8))
        {
            ReadRule(line.Is("allow"u8), line.Value);
        }
        else if (line.Is("crawl-delay"u8))
        {
            ReadDelay(line.Value);
        }
        else if (line.Is("sitemap"u8) && !line.Value.IsEmpty)
        {
            _sitemaps.Add(Encoding.UTF8.GetString(line.Value));
        }
    }

    private void ReadUserAgent(ReadOnlySpan<byte> value)
    {
        if (_isInRules)
        {
            _own.TakesRules = _common.TakesRules = false;
        }

        if (_isInRules || _isAfterDelay)
        {
            _own.TakesDelay = _common.TakesDelay = false;
        }

        _isInRules = _isAfterDelay = false;

        // A version or a comment after the token is common and no part of it.
        var end = value.IndexOfAnyExcept(TokenCharacters);
        if (Ascii.EqualsIgnoreCase(end < 0 ? value : value[..end], _productToken))
        {
            _own.Begin();
        }

        if (value is [(byte)'*'] or [(byte)'*', (byte)' ' or (byte)'\t', ..])
        {
            _common.Begin();
        }
    }

    private void ReadRule(bool isAllow, ReadOnlySpan<byte> pattern)
    {
        _isInRules = true;
        if (pattern.IsEmpty || !(_own.TakesRules || _common.TakesRules))
        {
            return;
        }

        var rule = new RobotsRule(isAllow, RobotsOctets.OfPattern(pattern));
        foreach (var group in Groups.Where(group => group.TakesRules))
        {
            group.Rules.Add(rule);
        }
    }

    private void ReadDelay(ReadOnlySpan<byte> value)
    {
        _isAfterDelay = true;
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return;
        }

        var delay = TimeSpan.FromSeconds((double)Math.Min(seconds, MostSeconds));
        foreach (var group in Groups.Where(group => group.TakesDelay))
        {
            group.Add(delay);
        }
    }
}
