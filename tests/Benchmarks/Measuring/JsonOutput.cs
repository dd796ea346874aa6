using System.Text.Json;

namespace Activity7.Benchmarks.Measuring;

/// <summary>The JSON document that a program has printed.</summary>
internal static class JsonOutput
{
    /// <summary>Takes something out of it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="read">Reads it; what it returns must not be part of the document.</param>
    public static T Read<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return read(document.RootElement);
    }

    /// <summary>The median seconds of the last row that a program's own <c>compare</c> has measured.</summary>
    public static double SecondsOfLastRow(string json) =>
        Read(json, document => document.GetProperty("rows").EnumerateArray().Last().GetProperty("medianSeconds").GetDouble());
}
