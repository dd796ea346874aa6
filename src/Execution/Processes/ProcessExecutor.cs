using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Activity7.Common.Work;
using Microsoft.Extensions.Logging;

namespace Activity7.Execution.Processes;

/// <summary>
/// Worker processes of this program, the counterpart of <c>multiprocessing.Pool</c>. They start with the first inputs, serve
/// until the executor is disposed, and end with it, or with this process however that ends.
/// </summary>
public sealed class ProcessExecutor : IExecutor
{
    /// <summary>
    /// How often an input may cost a worker its life. Once can be bad luck (memory ran out, an operator's kill); three times is
    /// the input's fault.
    /// </summary>
    public const int MaximumAttempts = 3;

    private static readonly TimeSpan SignalDelay = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<string> _command;
    private readonly ILogger _log;
    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private readonly ConcurrentDictionary<WorkerProcess, bool> _alive = new();
    private readonly CancellationTokenSource _disposed = new();

    // A process that is just starting does not yet see that its program was killed. A crowd of them would be slow to start, and so
    // to notice.
    private readonly SemaphoreSlim _starting = new(2 * Environment.ProcessorCount);

    /// <summary>Creates the executor; no process is started yet.</summary>
    /// <param name="workers">How many processes, at least 1.</param>
    /// <param name="command">Starts a program that has the <see cref="WorkerCommand"/>, normally <see cref="SelfCommand.Find"/>.</param>
    /// <param name="log">Told of workers that die, and what they write to standard error.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is below 1.</exception>
    public ProcessExecutor(int workers, IReadOnlyList<string> command, ILogger log)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        Workers = workers;
        _command = command;
        _log = log;
    }

    /// <inheritdoc />
    public int Workers { get; }

    /// <inheritdoc />
    public async IAsyncEnumerable<JobResult<TOutput>> RunAsync<TInput, TOutput>(
        Job<TInput, TOutput> job, IEnumerable<TInput> inputs, ResultOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposed.Token);
        var results = Crew.RunAsync(
            Workers, 2 * Workers, order, inputs, (_, index, input, stopped) => RunRemotely(job, index, input, stopped), stop.Token);
        await foreach (var result in results)
        {
            yield return result;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Busy workers are killed, and buried by the threads that use them; idle ones belong to nobody else.
        await _disposed.CancelAsync();
        var farewells = new List<Task>();
        while (_idle.TryPop(out var worker))
        {
            _alive.TryRemove(worker, out _);
            farewells.Add(worker.DisposeAsync().AsTask());
        }

        await Task.WhenAll([.. farewells, .. _alive.Keys.Select(worker => worker.Gone)]);
    }

    private JobResult<TOutput> RunRemotely<TInput, TOutput>(
        Job<TInput, TOutput> job, int index, TInput input, CancellationToken stop)
    {
        var encodedInput = job.Input.Encode(input);
        for (var attempt = 1; ; attempt++)
        {
            stop.ThrowIfCancellationRequested();
            var worker = TakeWorker(stop);
            switch (Ask(worker, job.Name, encodedInput.Span, stop))
            {
                case WorkerAnswer.Result result:
                    GiveBack(worker);
                    return new JobResult<TOutput>(index, job.Output.Decode(result.Encoded), $"process {worker.Id}", attempt);

                case WorkerAnswer.Failed failed:
                    GiveBack(worker);
                    var failure = failed.Failure;
                    throw new JobFailedException(job.Name, index, failure);

                case WorkerAnswer.Died died:
                    Bury(worker);

                    // Ctrl+C reaches every process of a terminal, and a worker that is just starting dies of it, perhaps before this
                    // process has heard of it.
                    stop.WaitHandle.WaitOne(SignalDelay);
                    stop.ThrowIfCancellationRequested();
                    if (attempt == MaximumAttempts)
                    {
                        throw new WorkerLostException(job.Name, index, attempt, died.Ending);
                    }

                    _log.LogWarning(
                        "worker process {Process} died over input {Index} of job '{Job}' ({Ending}): attempt {Attempt} of {Maximum} follows",
                        worker.Id, index, job.Name, died.Ending, attempt + 1, MaximumAttempts);
                    break;
            }
        }
    }

    private WorkerAnswer Ask(WorkerProcess worker, string jobName, ReadOnlySpan<byte> encodedInput, CancellationToken stop)
    {
        try
        {
            return worker.Run(jobName, encodedInput, stop);
        }
        catch
        {
            // It does not keep to the protocol, so nobody may use it again.
            Bury(worker);
            throw;
        }
    }

    private WorkerProcess TakeWorker(CancellationToken stop)
    {
        while (_idle.TryPop(out var idle))
        {
            if (idle.IsAlive)
            {
                return idle;
            }

            Bury(idle);
        }

        _starting.Wait(stop);
        try
        {
            var fresh = WorkerProcess.Start(_command, _log, stop);
            _alive[fresh] = true;
            return fresh;
        }
        finally
        {
            _starting.Release();
        }
    }

    private void GiveBack(WorkerProcess worker)
    {
        _idle.Push(worker);

        // Who disposes the executor cancels first and then takes the idle workers away: one that comes too late is taken back here.
        if (_disposed.IsCancellationRequested && _idle.TryPop(out var late))
        {
            Bury(late);
        }
    }

    private void Bury(WorkerProcess worker)
    {
        worker.Bury();
        _alive.TryRemove(worker, out _);
    }
}
