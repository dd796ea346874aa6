using System.Threading.Channels;
using Activity7.AsyncWebServer.BackgroundTasks;

namespace Activity7.AsyncWebServer.Tests.BackgroundTasks;

/// <summary>A task whose runs end when and how the test says.</summary>
internal sealed class ManualTask : IBackgroundTask
{
    private readonly Channel<TaskCompletionSource<string>> _runs = Channel.CreateUnbounded<TaskCompletionSource<string>>();

    public string Name => "manual";

    public string Description => "does what the test says";

    /// <summary>Where the latest run says how far it is.</summary>
    public IProgress<double>? Progress { get; private set; }

    public async Task<string> RunAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        var run = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => run.TrySetCanceled(cancellationToken));
        Progress = progress;
        await _runs.Writer.WriteAsync(run, CancellationToken.None);
        return await run.Task;
    }

    /// <summary>Waits until the next run has begun.</summary>
    public async Task<TaskCompletionSource<string>> NextRunAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await _runs.Reader.ReadAsync(patience.Token);
    }
}
