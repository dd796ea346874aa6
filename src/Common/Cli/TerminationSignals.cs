using System.Runtime.InteropServices;

namespace Activity7.Common.Cli;

/// <summary>Ctrl+C and SIGTERM: the first asks the command to end, a second one, or too long a wait, ends the process without it.</summary>
/// <remarks>
/// The parser's own handling is switched off: a signal that comes while a command starts finds no command to wait for there, and
/// the process is gone before the command could clean up.
/// </remarks>
internal sealed class TerminationSignals : IDisposable
{
    private readonly CancellationTokenSource _received = new();
    private readonly TaskCompletionSource _patienceEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeSpan _patience;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    /// <param name="patience">How long the command may take to end after the first signal.</param>
    public TerminationSignals(TimeSpan patience)
    {
        _patience = patience;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Received => _received.Token;

    /// <summary>Ends when the command is not to be waited for any longer.</summary>
    public Task PatienceEnded => _patienceEnded.Task;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _received.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            _patienceEnded.TrySetResult();
            return;
        }

        _ = EndPatienceAsync();
        try
        {
            _received.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The command ended by itself in the same moment.
        }
    }

    private async Task EndPatienceAsync()
    {
        await Task.Delay(_patience, TimeProvider.System);
        _patienceEnded.TrySetResult();
    }
}
