using System.Runtime.InteropServices;

namespace Activity7.Common.Cli;

/// <summary>
/// Ctrl+C, SIGTERM, and SIGHUP of a terminal that is closed: the first asks the command to end, a later one, or too long a wait, ends
/// the process without it.
/// </summary>
/// <remarks>
/// One wish to end can arrive as several signals: <c>timeout</c> of GNU sends its signal to the program and then to the program's
/// group, a closed terminal sends SIGHUP and some shells pass it on. So a repeat counts only some time after the first.
///
/// The parser's own handling is switched off: a signal that comes while a command starts finds no command to wait for there, and
/// the process is gone before the command could clean up.
/// </remarks>
internal sealed class TerminationSignals : IDisposable
{
    /// <summary>Far longer than one wish takes to arrive, and shorter than an impatient person takes for the next Ctrl+C.</summary>
    private static readonly TimeSpan OneWish = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _received = new();
    private readonly TaskCompletionSource _patienceEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;
    private readonly PosixSignalRegistration[] _registrations;

    // Signals that come together are handled on several threads.
    private readonly Lock _lock = new();
    private long? _firstAt;

    /// <summary>Listens from now on.</summary>
    /// <param name="patience">How long the command may take to end after the first signal.</param>
    public TerminationSignals(TimeSpan patience)
        : this(patience, TimeProvider.System)
    {
    }

    internal TerminationSignals(TimeSpan patience, TimeProvider time)
    {
        _patience = patience;
        _time = time;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
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

    /// <summary>A signal has come.</summary>
    internal void Receive()
    {
        lock (_lock)
        {
            if (_firstAt is { } first)
            {
                if (_time.GetElapsedTime(first) >= OneWish)
                {
                    _patienceEnded.TrySetResult();
                }

                return;
            }

            _firstAt = _time.GetTimestamp();
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

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        Receive();
    }

    private async Task EndPatienceAsync()
    {
        await Task.Delay(_patience, _time);
        _patienceEnded.TrySetResult();
    }
}
