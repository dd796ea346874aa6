using Activity7.AsyncWebServer.Health;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Stopping;

/// <summary>Ends a server without cutting anything off, as far as time allows.</summary>
internal static class GracefulStop
{
    /// <summary>
    /// Is not ready any more, and takes requests for <paramref name="notice"/> all the same. Then refuses new connections, closes the streams
    /// of events, cancels the background tasks, and waits until they and the requests in flight are done, but not longer than
    /// <paramref name="drain"/>.
    /// </summary>
    /// <returns>The number of requests that were cut off.</returns>
    public static async Task<int> StopGracefullyAsync(this WebApplication app, TimeSpan notice, TimeSpan drain)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        var requests = app.Services.GetRequiredService<RequestCounter>();
        app.Services.GetRequiredService<Readiness>().BeginDraining();
        ServerLog.Stopping(app.Logger, requests.InFlight, drain.TotalSeconds);
        await Task.Delay(notice, time);

        var cutOff = 0;
        using var abort = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(drain, time);
        await using var registration = limit.Token.Register(() =>
        {
            cutOff = requests.InFlight;
            abort.Cancel();
        });
        await app.StopAsync(abort.Token);
        ServerLog.Stopped(app.Logger, requests.Handled);
        return cutOff;
    }
}
