using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Activity7.Common.Cli;
using Activity7.Execution.Wire;
using Microsoft.Extensions.Logging;

namespace Activity7.Execution.Processes;

/// <summary>
/// One worker process, seen from the program that started it. It is used by one thread at a time, which blocks while the
/// worker works: a pending asynchronous read on a pipe would hold a thread of the shared pool just the same.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>An idle worker leaves at once when its standard input ends; one that does not is killed.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly FrameStream _frames;
    private readonly Thread _errorPump;
    private readonly ILogger _log;
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _lastWords;

    private WorkerProcess(Process process, ILogger log)
    {
        _process = process;
        _log = log;
        Id = process.Id;
        _frames = new FrameStream(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        _errorPump = new Thread(PumpErrors) { IsBackground = true, Name = $"standard error of worker {Id}" };
        _errorPump.Start();
    }

    /// <summary>The process' id.</summary>
    public int Id { get; }

    /// <summary>False when the process has ended.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>Starts a worker and waits until it is ready, or has died meanwhile: the next run finds that out.</summary>
    /// <param name="command">Starts a program that has the <see cref="WorkerCommand"/>.</param>
    /// <param name="log">Told of what the worker writes to standard error.</param>
    /// <param name="stop">Kills the worker.</param>
    /// <exception cref="ToolException">The process cannot be started.</exception>
    /// <exception cref="InvalidDataException">What was started is no worker of this program.</exception>
    public static WorkerProcess Start(IReadOnlyList<string> command, ILogger log, CancellationToken stop)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), WorkerCommand.Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // One heap for each processor in each of several processes would waste memory, and a profile pays for long lives only.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        WorkerProcess worker;
        try
        {
            worker = new WorkerProcess(Process.Start(start)!, log);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            throw new ToolException($"cannot start a worker process: {exception.Message}; fewer workers need less", exception);
        }

        try
        {
            using (stop.UnsafeRegister(static started => ((WorkerProcess)started!).Kill(), worker))
            {
                worker.ReceiveHello();
            }

            return worker;
        }
        catch
        {
            worker.Bury();
            throw;
        }
    }

    /// <summary>Runs a job in the worker and waits for the answer. Stopping kills the worker: jobs are pure, so nothing is lost.</summary>
    public WorkerAnswer Run(string jobName, ReadOnlySpan<byte> encodedInput, CancellationToken stop)
    {
        WorkerAnswer? answer;
        using (stop.UnsafeRegister(static worker => ((WorkerProcess)worker!).Kill(), this))
        {
            answer = Ask(jobName, encodedInput);
        }

        // From here on nobody kills the worker, but it may have been killed just after it answered.
        return answer is null || stop.IsCancellationRequested ? new WorkerAnswer.Died(AwaitEnding()) : answer;
    }

    /// <summary>Ends when the process has gone and nothing of it is left here.</summary>
    public Task Gone => _gone.Task;

    /// <summary>Lets an idle worker leave by itself, kills one that does not, and waits until the process has gone.</summary>
    public async ValueTask DisposeAsync()
    {
        CloseInput();
        using var farewell = new CancellationTokenSource(Farewell);
        try
        {
            await _process.WaitForExitAsync(farewell.Token);
        }
        catch (OperationCanceledException)
        {
            // It is killed below.
        }

        Bury();
    }

    /// <summary>Ends the process if it lives, waits until it has gone, and gives back what it held in this process.</summary>
    public void Bury()
    {
        Kill();
        _process.WaitForExit();
        _errorPump.Join(Farewell);

        // The process does not close streams that it has handed out.
        CloseInput();
        _process.StandardOutput.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
        _gone.TrySetResult();
    }

    private void Kill() => _process.Kill();

    /// <summary>The conversation of one run; null when the worker went away in the middle of it.</summary>
    private WorkerAnswer? Ask(string jobName, ReadOnlySpan<byte> encodedInput)
    {
        try
        {
            _frames.WriteRun(jobName, encodedInput);
            return _frames.Read() switch
            {
                { Kind: FrameKind.Result } frame => new WorkerAnswer.Result(frame.Payload),
                { Kind: FrameKind.Failure } frame =>
                    new WorkerAnswer.Failed(JsonSerializer.Deserialize(frame.Payload.Span, FailureJson.Default.Failure)!),
                null => null,
                { Kind: var kind } => throw new InvalidDataException($"worker process {Id} sent {kind} for an answer"),
            };
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void ReceiveHello()
    {
        if (_frames.Read() is not { } frame)
        {
            return;
        }

        var version = frame.Kind == FrameKind.Hello ? BinaryPrimitives.ReadInt32LittleEndian(frame.Payload.Span) : 0;
        if (version != FrameStream.Version)
        {
            throw new InvalidDataException(
                $"worker process {Id} speaks version {version} of the protocol, this program {FrameStream.Version}: was it updated meanwhile?");
        }
    }

    private string AwaitEnding()
    {
        // The pipe ends a moment before the process does; a worker that only closed its pipe is of no use either.
        if (!_process.WaitForExit(Farewell))
        {
            Kill();
            _process.WaitForExit();
        }

        _errorPump.Join(Farewell);
        var ending = _process.ExitCode switch
        {
            (int)ExitCode.Cancelled => "ended by Ctrl+C or SIGTERM",
            128 + 9 => "killed by SIGKILL, as the system does when memory runs out",
            > 128 and var code => $"ended by signal {code - 128}",
            var code => $"exit code {code}",
        };
        return _lastWords is null ? ending : $"{ending}; it last wrote: {_lastWords}";
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The worker has gone before its last bytes were written.
        }
    }

    private void PumpErrors()
    {
        try
        {
            while (_process.StandardError.ReadLine() is { } line)
            {
                _lastWords = line;
                _log.LogInformation("worker process {Process}: {Line}", Id, line);
            }
        }
        catch (Exception)
        {
            // The worker was buried while another process of its own still held the other end, or this process has run out of
            // something. Either way lines of a log are lost, and no exception may leave a thread of its own: it would end the program.
        }
    }
}
