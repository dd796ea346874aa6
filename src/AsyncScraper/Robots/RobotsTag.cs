namespace Activity7.AsyncScraper.Robots;

/// <summary>What the headers <c>X-Robots-Tag</c> of a page ask of a program.</summary>
/// <param name="NoIndex">Nothing of the page is to be kept.</param>
/// <param name="NoFollow">Its links are not to be followed.</param>
internal readonly record struct RobotsTag(bool NoIndex, bool NoFollow)
{
    /// <summary>
    /// Reads the headers. A value may begin with the name of the program that it is for, <c>otherbot: noindex, nofollow</c>, and is for all
    /// without one. <c>none</c> means both.
    /// </summary>
    /// <param name="values">The values of the headers.</param>
    /// <param name="productToken">The name of this program.</param>
    public static RobotsTag Parse(IReadOnlyList<string> values, string productToken)
    {
        var tag = default(RobotsTag);
        foreach (var value in values)
        {
            var isForUs = true;
            foreach (var part in value.Split(','))
            {
                var rule = part.Trim();
                if (rule.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
                {
                    isForUs = rule[..colon].Trim().Equals(productToken, StringComparison.OrdinalIgnoreCase);
                    rule = rule[(colon + 1)..].Trim();
                }

                tag = isForUs ? tag.With(rule) : tag;
            }
        }

        return tag;
    }

    /// <summary>The same with one more rule; unknown ones ask for nothing.</summary>
    public RobotsTag With(string rule) => rule.ToLowerInvariant() switch
    {
        "none" => new RobotsTag(true, true),
        "noindex" => this with { NoIndex = true },
        "nofollow" => this with { NoFollow = true },
        _ => this,
    };
}
