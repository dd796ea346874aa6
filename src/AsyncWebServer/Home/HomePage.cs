using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Live;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Home;

/// <summary>
/// The page at <c>/</c> as HTML: one document that needs nothing else. It shows everything as of one moment, and its script keeps it up to
/// date.
/// </summary>
/// <remarks>
/// What changes each second is no live region, and the log is one that is off: a screen reader would read them out over everything else.
/// Only answers to buttons and the state of the connection are told.
/// </remarks>
internal static class HomePage
{
    /// <summary>The style and the script of the page.</summary>
    public static PageStyle Style { get; } = new("home.css", "home.js");

    /// <param name="status">How the server is.</param>
    /// <param name="tasks">How its tasks are.</param>
    /// <param name="log">The last lines of its log, the oldest first.</param>
    /// <param name="now">The moment that the page is of.</param>
    public static string Render(StatusReport status, IEnumerable<TaskReport> tasks, IEnumerable<LogLine> log, DateTimeOffset now) => $"""
        <!doctype html>
        <html lang="en" data-version="{Html.Text(status.Version)}">
        {Style.Head("AsyncWebServer")}
        <body>
          <header>
            <h1>AsyncWebServer</h1>
            <p>An asynchronous web server: it answers many clients at once, while tasks of its own run in the background.</p>
            <noscript><p>This browser runs no script here: the page shows the server as of {Html.Time(now)} UTC.</p></noscript>
            <p id="connection" hidden><button type="button">Stop updating</button> <span role="status">connecting…</span></p>
          </header>
          <main>
            <section aria-labelledby="status">
              <h2 id="status">Status</h2>
        {StatusFigures.Render(status)}
            </section>
            <section aria-labelledby="tasks">
              <h2 id="tasks">Background tasks</h2>
              <div class="cards">
        {string.Concat(tasks.Select(task => TaskCard.Render(task, now)))}      </div>
            </section>
            <section aria-labelledby="lines">
              <h2 id="lines">Log</h2>
              <div id="log" role="log" aria-live="off" aria-labelledby="lines" tabindex="0">
                <ol>
        {string.Concat(log.Select(Line))}        </ol>
              </div>
            </section>
            <section aria-labelledby="routes">
              <h2 id="routes">Routes</h2>
              <ul class="routes">
                <li><a href="/status">/status</a> the figures above as JSON</li>
                <li><a href="/background-tasks">/background-tasks</a> the tasks as JSON</li>
                <li><a href="/events" rel="nofollow">/events</a> all of it as it changes, as server-sent events</li>
                <li><a href="/health/ready">/health/ready</a> whether it takes requests</li>
                <li><a href="/metrics">/metrics</a> figures for Prometheus</li>
                <li><a href="/openapi/v1.json">/openapi/v1.json</a> every route, as OpenAPI</li>
                <li><a href="{StaticSiteFeature.Path}/">{StaticSiteFeature.Path}/</a> files from a directory</li>
              </ul>
            </section>
          </main>
          <footer>
            <p>Version {Html.Text(status.Version)} · as of {Html.Time(now, " id=\"now\"")}, all times in UTC · <a href="/">reload</a></p>
          </footer>
        </body>
        </html>

        """;

    private static string Line(LogLine line) =>
        $"          <li value=\"{line.Number}\">{Html.Time(line.At)} <span class=\"level {line.Level}\">{line.Level}</span> "
        + $"<span>{Html.Text(line.Message)}</span></li>\n";
}
