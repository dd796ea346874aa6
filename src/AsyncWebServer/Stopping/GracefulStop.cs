using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer;

/// <summary>Ends a server without cutting anything off, as far as time allows.</summary>
internal static class GracefulStop
{
    /// <summary>
    /// Refuses new connections, cancels the background tasks, and waits until they and the requests in flight are done, but not
    /// longer than <paramref name="drain"/>.
    /// </summary>
    /// <returns>The number of requests that were cut off.</returns>
    public static async Task<int> StopGracefullyAsync(this WebApplication app, TimeSpan drain)
    {
        var requests = app.Services.GetRequiredService<RequestCounter>();
        var cutOff = 0;
        using var abort = new CancellationTokenSource();
        using var limit = new CancellationTokenSource(drain, app.Services.GetRequiredService<TimeProvider>());
        await using var registration = limit.Token.Register(() =>
        {
            cutOff = requests.InFlight;
            abort.Cancel();
        });
        ServerLog.Stopping(app.Logger, requests.InFlight, drain.TotalSeconds);
        await app.StopAsync(abort.Token);
        ServerLog.Stopped(app.Logger, requests.Handled);
        return cutOff;
    }
}
