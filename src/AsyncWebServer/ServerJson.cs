using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Health;
using Activity7.AsyncWebServer.Status;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Activity7.AsyncWebServer;

/// <summary>Every document of the server, written without reflection. Indented: people read them with curl.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(StartReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(TaskListReport))]
[JsonSerializable(typeof(HealthDocument))]
[JsonSerializable(typeof(ProbeReport))]
[JsonSerializable(typeof(string))]
internal sealed partial class ServerJson : JsonSerializerContext
{
    /// <summary>An answer with the document, of known length and with a line end, so that a terminal shows it well.</summary>
    public static Utf8ContentHttpResult Answer<T>(T document, JsonTypeInfo<T> type, int? statusCode = null) =>
        TypedResults.Text([.. JsonSerializer.SerializeToUtf8Bytes(document, type), (byte)'\n'], "application/json", statusCode);
}
