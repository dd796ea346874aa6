using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Activity7.AsyncScraper.Comparing;

namespace Activity7.AsyncScraper.Output;

/// <summary>The JSON of the program, written without reflection. Letters of every language stand as themselves.</summary>
[JsonSerializable(typeof(PageRow))]
[JsonSerializable(typeof(ScrapeDocument))]
[JsonSerializable(typeof(WayDocument))]
[JsonSerializable(typeof(SiteReport))]
internal sealed partial class ScraperJson : JsonSerializerContext
{
    /// <summary>One line a value, for JSON Lines.</summary>
    public static ScraperJson Line { get; } = new(OptionsOf(writeIndented: false));

    /// <summary>An indented document.</summary>
    public static ScraperJson Document { get; } = new(OptionsOf(writeIndented: true));

    private static JsonSerializerOptions OptionsOf(bool writeIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = writeIndented,

        // The default also escapes what would be dangerous inside HTML, which this never is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
