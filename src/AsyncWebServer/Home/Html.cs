using System.Globalization;
using System.Text.Encodings.Web;

namespace Activity7.AsyncWebServer.Home;

/// <summary>How the page writes things; <c>home.js</c> writes them alike.</summary>
internal static class Html
{
    /// <summary>Plain text as HTML.</summary>
    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>For example <c>12,345</c>.</summary>
    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>For example <c>48 MB</c>, of a million bytes each.</summary>
    public static string Megabytes(long bytes) => $"{Count((bytes + 500_000) / 1_000_000)} MB";

    /// <summary>The time of day in UTC, and in the markup the moment to the millisecond.</summary>
    public static string Time(DateTimeOffset moment, string attributes = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"""<time datetime="{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}"{attributes}>{moment.UtcDateTime:HH:mm:ss}</time>""");

    /// <summary>The time of day, and how far it is from <paramref name="now"/>.</summary>
    public static string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var seconds = Math.Round((moment - now).TotalSeconds);
        var distance = Duration.InWords(TimeSpan.FromSeconds(Math.Abs(seconds)));
        return $"{Time(moment)} <small>{(seconds > 0 ? $"in {distance}" : seconds < 0 ? $"{distance} ago" : "now")}</small>";
    }
}
