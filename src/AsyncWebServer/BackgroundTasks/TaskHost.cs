namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>Keeps the scheduled tasks going from the start of the server to its end.</summary>
internal sealed class TaskHost(IEnumerable<ScheduledTask> tasks, ILogger<TaskHost> log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(tasks.Select(task => task.RunPeriodicallyAsync(_stop.Token)));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        try
        {
            await _running.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            ServerLog.TasksAbandoned(log);
        }
    }

    // A server that could not listen is disposed of without having been stopped.
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
