using System.Text.Json;
using System.Text.Json.Serialization;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Live;

/// <summary>The event <c>snapshot</c>, the first of every stream: everything as it is.</summary>
/// <param name="Status">The document of <c>/status</c>.</param>
/// <param name="Tasks">Every scheduled task.</param>
/// <param name="Log">The last lines of the log, the oldest first.</param>
internal sealed record SnapshotReport(StatusReport Status, IReadOnlyList<TaskReport> Tasks, IReadOnlyList<LogLine> Log);

/// <summary>The event <c>log</c>: lines that are new.</summary>
/// <param name="Lines">The oldest first.</param>
internal sealed record LogReport(IReadOnlyList<LogLine> Lines);

/// <summary>The data of events, without line ends.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SnapshotReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(TaskListReport))]
[JsonSerializable(typeof(LogReport))]
internal sealed partial class LiveJson : JsonSerializerContext;
