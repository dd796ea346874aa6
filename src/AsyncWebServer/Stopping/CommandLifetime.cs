namespace Activity7.AsyncWebServer.Stopping;

/// <summary>
/// Leaves signals to the command: it is told of Ctrl+C and SIGTERM by its cancellation token and stops the server itself. The
/// framework's own lifetime would catch the same signals.
/// </summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Registers <see cref="CommandLifetime"/> and what goes with it.</summary>
internal static class CommandLifetimeSetup
{
    public static void AddCommandLifetime(this IServiceCollection services)
    {
        services.AddSingleton<IHostLifetime, CommandLifetime>();
        services.Configure<HostOptions>(host =>
        {
            // The token of GracefulStop is the one limit, and tasks are cancelled while the last requests finish.
            host.ShutdownTimeout = Timeout.InfiniteTimeSpan;
            host.ServicesStopConcurrently = true;
        });

        // A server that cannot listen is told by the command in one line, and not a second time by the host.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical));
    }
}
