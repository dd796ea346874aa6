using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;

namespace Activity7.Testing;

/// <summary>A program that a test has started, with its standard streams. Disposing it kills whatever still runs.</summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    /// <summary>No program of the suite takes this long in a test, even on a busy machine: longer means that it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();
    private readonly Task _errorPump;

    /// <summary>Starts the program.</summary>
    /// <param name="path">The executable.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory, by default that of the tests.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null.</param>
    /// <param name="input">What it reads from standard input.</param>
    public RunningProgram(
        string path,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null,
        string input = "")
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errorPump = PumpErrorsAsync();
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
    }

    /// <summary>The process' id.</summary>
    public int Id => _process.Id;

    /// <summary>True when the program has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Reads the next line of standard output; null at its end.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await _process.StandardOutput.ReadLineAsync(patience.Token);
        if (line is not null)
        {
            _output.AppendLine(line);
        }

        return line;
    }

    /// <summary>Waits until a line with <paramref name="text"/> in it comes on standard error.</summary>
    /// <exception cref="ChannelClosedException">Standard error ended without it.</exception>
    public async Task WaitForErrorLineAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!(await _errorLines.Reader.ReadAsync(patience.Token)).Contains(text, StringComparison.Ordinal))
        {
        }
    }

    /// <summary>Sends a signal to this process alone.</summary>
    public void Send(PosixSignal signal) => SendTo(_process.Id, signal);

    /// <summary>Kills the process at once, as SIGKILL or a power cut does; its children are left alone.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end of the program, by default for two minutes.</summary>
    /// <exception cref="OperationCanceledException">It did not end within that time.</exception>
    public async Task<ProgramResult> WaitForExitAsync(TimeSpan? atMost = null)
    {
        using var patience = new CancellationTokenSource(atMost ?? Patience);
        var rest = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        await _errorPump;
        return new ProgramResult(_process.ExitCode, _output.Append(rest).ToString(), _error.ToString());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    /// <summary>Sends SIGHUP, SIGINT or SIGTERM to any process, or with a negative number to a process group.</summary>
    public static void SendTo(int processId, PosixSignal signal)
    {
        var number = signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGTERM => 15,
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "SIGHUP, SIGINT or SIGTERM"),
        };
        if (KillProcess(processId, number) != 0)
        {
            throw new InvalidOperationException($"cannot send {signal} to process {processId}: error {Marshal.GetLastPInvokeError()}");
        }
    }

    private async Task PumpErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            _error.Append(line).Append('\n');
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int KillProcess(int processId, int signal);
}
