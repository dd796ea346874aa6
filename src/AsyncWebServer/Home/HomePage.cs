using System.Globalization;
using System.Text.Encodings.Web;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Home;

/// <summary>The page at <c>/</c> as HTML: one document without script that needs nothing else.</summary>
internal static class HomePage
{
    /// <summary>The style of the page.</summary>
    public static PageStyle Style { get; } = new("home.css");

    /// <param name="status">How the server is.</param>
    /// <param name="tasks">How its tasks are.</param>
    /// <param name="now">The moment that the page is of.</param>
    public static string Render(StatusReport status, IEnumerable<TaskReport> tasks, DateTimeOffset now) => $"""
        <!doctype html>
        <html lang="en">
        {Style.Head("AsyncWebServer")}
        <body>
          <header>
            <h1>AsyncWebServer</h1>
            <p>An asynchronous web server: it answers many clients at once, while tasks of its own run in the background.</p>
          </header>
          <main>
            <section aria-labelledby="status">
              <h2 id="status">Status</h2>
              <dl class="figures">
                <div><dt>Uptime</dt><dd>{Duration.InWords(TimeSpan.FromSeconds(Math.Floor(status.UptimeSeconds)))}</dd></div>
                <div><dt>Requests handled</dt><dd>{Count(status.RequestsHandled)}</dd></div>
                <div><dt>In flight</dt><dd>{Count(status.RequestsInFlight)}</dd></div>
                <div><dt>Started</dt><dd>{Time(status.StartedAt)} <small>on {status.StartedAt.UtcDateTime:yyyy-MM-dd}</small></dd></div>
              </dl>
            </section>
            <section aria-labelledby="tasks">
              <h2 id="tasks">Background tasks</h2>
              <div class="cards">
        {string.Concat(tasks.Select(task => Card(task, now)))}      </div>
            </section>
            <section aria-labelledby="routes">
              <h2 id="routes">Routes</h2>
              <ul class="routes">
                <li><a href="/status">/status</a> the figures above as JSON</li>
                <li><a href="/background-tasks">/background-tasks</a> the tasks as JSON</li>
                <li><a href="{StaticSiteFeature.Path}/">{StaticSiteFeature.Path}/</a> files from a directory</li>
              </ul>
            </section>
          </main>
          <footer>
            <p>Version {Text(status.Version)} · as of {Time(now)}, all times in UTC · <a href="/">reload</a></p>
          </footer>
        </body>
        </html>

        """;

    private static string Card(TaskReport task, DateTimeOffset now) => $"""
                <article>
                  <h3>{Text(task.Name)} <span class="state {State(task)}">{State(task)}</span></h3>
                  <p>{Text(task.Description)}</p>
                  <dl>
                    <div><dt>Every</dt><dd>{Duration.InWords(TimeSpan.FromSeconds(task.IntervalSeconds))}</dd></div>
                    <div><dt>Runs</dt><dd>{Runs(task)}</dd></div>
                    <div><dt>Last run</dt><dd>{(task.LastRunAt is { } last ? Moment(last, now) : "none yet")}</dd></div>
                    <div><dt>Outcome</dt><dd>{Outcome(task)}</dd></div>
                    <div><dt>Next run</dt><dd>{(task.NextRunAt is { } next ? Moment(next, now) : "none while it is paused")}</dd></div>
                  </dl>
                </article>

        """;

    private static string State(TaskReport task) => task.State switch
    {
        TaskState.Running => "running",
        TaskState.Failed => "failed",
        TaskState.Paused => "paused",
        _ => "waiting",
    };

    private static string Runs(TaskReport task) => Count(task.Runs)
        + (task.Failures > 0 ? $", {Count(task.Failures)} failed" : "")
        + (task.SkippedRuns > 0 ? $", {Count(task.SkippedRuns)} skipped" : "");

    private static string Outcome(TaskReport task) => task switch
    {
        { LastMessage: null } => "none yet",
        { LastRunSeconds: >= 0.1 } => $"{Text(task.LastMessage)} ({Duration.InWords(TimeSpan.FromSeconds(task.LastRunSeconds.Value))})",
        _ => Text(task.LastMessage),
    };

    private static string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var seconds = Math.Round((moment - now).TotalSeconds);
        var distance = Duration.InWords(TimeSpan.FromSeconds(Math.Abs(seconds)));
        return $"{Time(moment)} <small>{(seconds > 0 ? $"in {distance}" : seconds < 0 ? $"{distance} ago" : "now")}</small>";
    }

    private static string Time(DateTimeOffset moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<time datetime="{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}">{moment.UtcDateTime:HH:mm:ss}</time>""");

    private static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
