using System.Globalization;

namespace Activity7.AsyncWebServer.Home;

/// <summary>Times as people say them.</summary>
internal static class Duration
{
    /// <summary>The two largest units that are not zero: <c>3 d 4 h</c>, <c>5 min 10 s</c>, <c>0.5 s</c>.</summary>
    public static string InWords(TimeSpan duration)
    {
        if (duration < TimeSpan.FromSeconds(10) && duration.Milliseconds != 0)
        {
            return duration.TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture);
        }

        (int Count, string Unit)[] parts =
            [(duration.Days, "d"), (duration.Hours, "h"), (duration.Minutes, "min"), (duration.Seconds, "s")];
        var largest = parts.SkipWhile(part => part.Count == 0).Take(2).Where(part => part.Count != 0).ToArray();
        return largest.Length > 0 ? string.Join(' ', largest.Select(part => $"{part.Count} {part.Unit}")) : "0 s";
    }
}
