using System.Globalization;
using Activity7.AsyncWebServer.BackgroundTasks;

namespace Activity7.AsyncWebServer.Home;

/// <summary>A scheduled task on the page: how it is, and buttons that are forms, so that they work without script.</summary>
internal static class TaskCard
{
    /// <param name="task">How the task is.</param>
    /// <param name="now">The moment that the page is of.</param>
    public static string Render(TaskReport task, DateTimeOffset now) => $"""
                <article data-task="{Html.Text(task.Name)}">
                  <h3>{Html.Text(task.Name)} <span class="state {State(task)}" data-field="state">{State(task)}</span></h3>
                  <p><span>{Html.Text(task.Description)}</span> <span data-field="percent">{Percent(task)}</span></p>
                  <div class="progress"><progress max="1"{Progress(task)} aria-label="Progress of {Html.Text(task.Name)}"></progress></div>
                  <dl class="rows">
                    <div><dt>Every</dt><dd data-field="interval">{Duration.InWords(TimeSpan.FromSeconds(task.IntervalSeconds))}</dd></div>
                    <div><dt>Runs</dt><dd data-field="runs">{Runs(task)}</dd></div>
                    <div><dt>Last run</dt><dd data-field="lastRunAt">{Last(task, now)}</dd></div>
                    <div><dt>Outcome</dt><dd data-field="outcome">{Outcome(task)}</dd></div>
                    <div><dt>Next run</dt><dd data-field="nextRunAt">{Next(task, now)}</dd></div>
                  </dl>
                  <div class="actions">
                    {Button(task, "run", "Run now")}
                    {(task.NextRunAt is null ? Button(task, "resume", "Resume") : Button(task, "pause", "Pause"))}
                  </div>
                  <p class="notice" role="status"></p>
                </article>

        """;

    private static string State(TaskReport task) => task.State switch
    {
        TaskState.Running => "running",
        TaskState.Failed => "failed",
        TaskState.Paused => "paused",
        _ => "waiting",
    };

    private static string Progress(TaskReport task) =>
        (task.State == TaskState.Running ? "" : " hidden")
        + (task.Progress is { } progress ? string.Create(CultureInfo.InvariantCulture, $" value=\"{progress:0.###}\"") : "");

    private static string Percent(TaskReport task) =>
        task.Progress is { } progress ? string.Create(CultureInfo.InvariantCulture, $"{progress * 100:0} %") : "";

    private static string Runs(TaskReport task) => Html.Count(task.Runs)
        + (task.Failures > 0 ? $", {Html.Count(task.Failures)} failed" : "")
        + (task.SkippedRuns > 0 ? $", {Html.Count(task.SkippedRuns)} skipped" : "");

    private static string Outcome(TaskReport task) => task switch
    {
        { LastMessage: null } => "none yet",
        { LastRunSeconds: >= 0.1 } =>
            $"{Html.Text(task.LastMessage)} ({Duration.InWords(TimeSpan.FromSeconds(task.LastRunSeconds.Value))})",
        _ => Html.Text(task.LastMessage),
    };

    private static string Last(TaskReport task, DateTimeOffset now) =>
        task.LastRunAt is { } last ? Html.Moment(last, now) : "none yet";

    private static string Next(TaskReport task, DateTimeOffset now) =>
        task.NextRunAt is { } next ? Html.Moment(next, now) : "none while it is paused";

    private static string Button(TaskReport task, string action, string label) =>
        $"""<form method="post" action="/background-tasks/{Uri.EscapeDataString(task.Name)}/{action}">"""
        + $"""<button aria-label="{label}: {Html.Text(task.Name)}">{label}</button></form>""";
}
