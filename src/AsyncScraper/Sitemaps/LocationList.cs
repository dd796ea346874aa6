namespace Activity7.AsyncScraper.Sitemaps;

/// <summary>Locations as they are read, no more of them than the protocol allows.</summary>
internal sealed class LocationList
{
    /// <summary>The limit of the protocol for sitemaps as well as for their indexes (sitemaps.org/protocol.html).</summary>
    private const int MostLocations = 50_000;

    private readonly List<string> _locations = [];

    /// <summary>Those that have been added.</summary>
    public IReadOnlyList<string> All => _locations;

    /// <summary>Adds <paramref name="text"/> without the white space around it; nothing when there is nothing else.</summary>
    /// <exception cref="InvalidDataException">There are too many.</exception>
    public void Add(string text)
    {
        var location = text.Trim();
        if (location.Length == 0)
        {
            return;
        }

        if (_locations.Count == MostLocations)
        {
            throw new InvalidDataException("the sitemap lists more than 50,000 locations");
        }

        _locations.Add(location);
    }
}
