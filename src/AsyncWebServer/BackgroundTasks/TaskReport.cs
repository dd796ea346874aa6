using System.Text.Json.Serialization;

namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>The document of <c>/background-tasks</c>.</summary>
/// <param name="Tasks">Every scheduled task.</param>
internal sealed record TaskListReport(IReadOnlyList<TaskReport> Tasks);

/// <summary>A scheduled task as it was at one moment.</summary>
/// <param name="Name">The task's name.</param>
/// <param name="Description">What it does.</param>
/// <param name="IntervalSeconds">Seconds from one run's start to the next.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Progress">How far the run under way is, from 0 to 1; null when there is none, or it does not say.</param>
/// <param name="Runs">Runs started, the running one included.</param>
/// <param name="Failures">Runs that ended with an error.</param>
/// <param name="SkippedRuns">Runs that were due while the one before was still running, and were left out.</param>
/// <param name="LastRunAt">When the latest run started, in UTC; null before the first.</param>
/// <param name="LastRunSeconds">How long the latest finished run took; null before the first, as are the two that follow.</param>
/// <param name="LastOutcome">How the latest finished run ended.</param>
/// <param name="LastMessage">What the latest finished run said: its result, or its error.</param>
/// <param name="NextRunAt">When the next run is due, in UTC; null while the task is paused.</param>
internal sealed record TaskReport(
    string Name,
    string Description,
    double IntervalSeconds,
    TaskState State,
    double? Progress,
    long Runs,
    long Failures,
    long SkippedRuns,
    DateTimeOffset? LastRunAt,
    double? LastRunSeconds,
    TaskOutcome? LastOutcome,
    string? LastMessage,
    DateTimeOffset? NextRunAt);

/// <summary>What a scheduled task is doing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskState>))]
internal enum TaskState
{
    /// <summary>Its next run is not yet due.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>A run is under way; the task may be paused, and then this run is the last.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>Its latest run threw; the next is not yet due.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>No run becomes due until it is resumed.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,
}

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskOutcome>))]
internal enum TaskOutcome
{
    /// <summary>It did what it was to do.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>It threw.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The server was stopped meanwhile.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
