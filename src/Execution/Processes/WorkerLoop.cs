using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text.Json;
using Activity7.Common.Cli;
using Activity7.Execution.Wire;

namespace Activity7.Execution.Processes;

/// <summary>The life of a worker process: says hello, then runs one job after another until its input ends.</summary>
/// <param name="jobs">The jobs that it knows.</param>
/// <param name="frames">The conversation with the program that started it.</param>
/// <param name="die">Ends this process at once, a running job included.</param>
internal sealed class WorkerLoop(JobRegistry jobs, FrameStream frames, Action die)
{
    /// <summary>An idle worker ends by itself when its input has ended; after this time it was not idle.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(100);

    private readonly BlockingCollection<Frame> _orders = [];

    /// <summary>Runs until the program closes the input.</summary>
    public void Run()
    {
        // Jobs run on a thread of their own because the input also ends when the program is killed: the only sign of that, and
        // it must be noticed while a job runs.
        var jobThread = new Thread(RunJobs) { IsBackground = true, Name = "jobs" };
        jobThread.Start();
        while (frames.Read() is { } order)
        {
            _orders.Add(order);
        }

        _orders.CompleteAdding();
        if (!jobThread.Join(Farewell))
        {
            die();
        }
    }

    private void RunJobs()
    {
        try
        {
            var version = new byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(version, FrameStream.Version);
            frames.Write(FrameKind.Hello, version, default);
            foreach (var order in _orders.GetConsumingEnumerable())
            {
                Answer(order);
            }
        }
        catch (IOException)
        {
            // Nobody reads the answers any more.
        }
    }

    private void Answer(Frame order)
    {
        ReadOnlyMemory<byte> result;
        try
        {
            var (jobName, encodedInput) = FrameStream.ReadRun(order.Payload);
            result = jobs[jobName].RunEncoded(encodedInput, CancellationToken.None);
        }
        catch (Exception exception)
        {
            var failure = new Failure(
                exception.GetType().FullName!, exception.Message, exception.StackTrace, ExpectedFailures.MessageOf(exception));
            frames.Write(FrameKind.Failure, default, JsonSerializer.SerializeToUtf8Bytes(failure, FailureJson.Default.Failure));
            return;
        }

        frames.Write(FrameKind.Result, default, result.Span);
    }
}
