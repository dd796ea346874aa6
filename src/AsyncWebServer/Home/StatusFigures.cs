using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Home;

/// <summary>How the server is, on the page; the chart takes a script, which shows it.</summary>
internal static class StatusFigures
{
    /// <param name="status">How the server is.</param>
    public static string Render(StatusReport status) => $"""
              <dl class="figures">
                <div><dt>Uptime</dt><dd data-field="uptime">{Uptime(status)}</dd></div>
                <div><dt>Requests</dt><dd><span data-field="handled">{Html.Count(status.RequestsHandled)}</span>
                  <small>handled</small></dd></div>
                <div><dt>In flight</dt><dd><span data-field="inFlight">{Html.Count(status.RequestsInFlight)}</span>
                  <small>now</small></dd></div>
                <div><dt>Memory</dt><dd><span data-field="resident">{Html.Megabytes(status.Process.ResidentBytes)}</span>
                  <small><span data-field="heap">{Html.Megabytes(status.Process.HeapBytes)}</span> managed</small></dd></div>
                <div><dt>Processor time</dt><dd data-field="processor">{Processor(status)}</dd></div>
                <div><dt>Started</dt><dd>{Html.Time(status.StartedAt, " data-field=\"started\"")}
                  <small>on <span data-field="startedOn">{status.StartedAt.UtcDateTime:yyyy-MM-dd}</span></small></dd></div>
              </dl>
              <div class="load">
                <figure id="chart" hidden>
                  <figcaption>
                    <h3>Requests per second</h3>
                    <p><strong data-field="rate">none yet</strong> <span data-field="rates"></span></p>
                  </figcaption>
                  <div class="plot">
                    <div class="values" aria-hidden="true"><span data-field="top">1</span><span>0</span></div>
                    <svg viewBox="0 0 60 100" preserveAspectRatio="none" role="img" aria-label="Requests per second, last 60 seconds">
                      <path class="grid" d="M0 0H60M0 50H60M0 100H60"/><path class="area"/><path class="line"/>
                    </svg>
                    <div class="times" aria-hidden="true"><span>60 s ago</span><span>30 s ago</span><span>now</span></div>
                  </div>
                </figure>
                <div class="panel">
                  <h3 id="classes">Requests by status class</h3>
                  <dl class="rows" aria-labelledby="classes">
        {Class("1xx", "1xx <small>informational</small>", status.ByStatusClass.Informational)}
        {Class("2xx", "2xx <small>success</small>", status.ByStatusClass.Success)}
        {Class("3xx", "3xx <small>redirection</small>", status.ByStatusClass.Redirection)}
        {Class("4xx", "4xx <small>client error</small>", status.ByStatusClass.ClientError)}
        {Class("5xx", "5xx <small>server error</small>", status.ByStatusClass.ServerError)}
        {Class("none", "none <small>the client had gone</small>", status.ByStatusClass.NoAnswer)}
                  </dl>
                </div>
              </div>
        """;

    private static string Uptime(StatusReport status) => Duration.InWords(TimeSpan.FromSeconds(Math.Floor(status.UptimeSeconds)));

    private static string Processor(StatusReport status) => Duration.InWords(TimeSpan.FromSeconds(status.Process.CpuSeconds));

    private static string Class(string name, string label, long requests) =>
        $"""            <div><dt>{label}</dt><dd data-field="{name}">{Html.Count(requests)}</dd></div>""";
}
