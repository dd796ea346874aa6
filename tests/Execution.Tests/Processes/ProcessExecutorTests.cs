using System.Diagnostics;
using Activity7.Common.Cli;
using Activity7.Execution.Processes;
using Activity7.SampleTool;
using Activity7.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Activity7.Execution.Tests.Processes;

public sealed class ProcessExecutorTests : ParallelExecutorContract
{
    protected override IExecutor Create(int workers) =>
        new ProcessExecutor(workers, [BuiltProgram.PathOf("SampleTool")], NullLogger.Instance);

    [Fact]
    public async Task The_work_is_done_in_other_processes()
    {
        await using var executor = Create(1);

        await foreach (var result in executor.RunAsync(SampleJobs.Square, [3], Token))
        {
            result.Worker.Should().StartWith("process ").And.NotBe($"process {Environment.ProcessId}");
        }
    }

    [Fact]
    public async Task Only_as_many_processes_start_as_there_are_inputs()
    {
        using var gate = new Gate();
        await using var executor = Create(8);
        var run = executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], null, Token);
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        var workers = Directory.EnumerateDirectories("/proc")
            .Count(folder => char.IsAsciiDigit(folder["/proc/".Length]) && ParentOf(folder) == Environment.ProcessId && IsWorker(folder));

        first.Open(0);
        second.Open(0);
        await run;
        workers.Should().Be(2);
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_of_a_task_is_replaced_and_the_result_is_the_same()
    {
        using var gate = new Gate();
        await using var executor = Create(1);
        await using var results = executor.RunAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0)], Token).GetAsyncEnumerator(Token);
        var next = results.MoveNextAsync();
        using (var victim = await gate.NextAsync())
        {
            Kill(victim.ProcessId);
        }

        using var survivor = await gate.NextAsync();
        survivor.Open(42);

        (await next).Should().BeTrue();
        results.Current.Should().Be(new JobResult<long>(0, 42, $"process {survivor.ProcessId}", Attempt: 2));
    }

    [Fact]
    public async Task A_task_that_kills_its_worker_three_times_ends_the_run_with_an_error_that_names_it()
    {
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.Die, [7], null, Token);

        var lost = (await run.Should().ThrowAsync<WorkerLostException>()).Which;

        lost.Message.Should().Be("input 0 of job 'die' was given up after 3 attempts: each time its worker process died "
            + "(at last: exit code 7; it last wrote: I cannot go on)");
        lost.Index.Should().Be(0);
        lost.Attempts.Should().Be(ProcessExecutor.MaximumAttempts);
    }

    [Fact]
    public async Task An_idle_worker_that_was_killed_costs_no_attempt()
    {
        await using var executor = Create(1);
        var before = await SingleAsync(executor, 2);
        using (var process = Process.GetProcessById(int.Parse(before.Worker["process ".Length..])))
        {
            process.Kill();
            await process.WaitForExitAsync(Token);
        }

        (await SingleAsync(executor, 3)).Attempt.Should().Be(1);
    }

    [Fact]
    public async Task What_a_job_writes_to_the_console_does_not_garble_the_conversation()
    {
        await using var executor = Create(1);

        (await executor.MapAsync(SampleJobs.Chatter, [1, 2], null, Token)).Should().Equal(1, 2);
    }

    [Fact]
    public async Task A_job_that_the_worker_does_not_know_is_a_failure_that_says_so()
    {
        await using var executor = Create(1);
        var unknown = new Job<long, long>("unknown", (number, _) => number, SampleJobs.Square.Input, SampleJobs.Square.Output);
        var run = () => executor.MapAsync(unknown, [1], null, Token);

        (await run.Should().ThrowAsync<JobFailedException>()).WithMessage("*this program has no job 'unknown'*");
    }

    [Fact]
    public async Task Cancelling_leaves_no_process_even_of_a_job_that_does_not_listen()
    {
        using var gate = new Gate();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var executor = Create(1);

        // The job waits at the gate without looking at a token: in a worker process it gets none that is ever cancelled.
        var run = () => executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0)], null, cancel.Token);
        var running = run.Should().ThrowAsync<OperationCanceledException>();
        using var visitor = await gate.NextAsync();
        ProcessIsGone(visitor.ProcessId).Should().BeFalse();

        await cancel.CancelAsync();
        await running;

        ProcessIsGone(visitor.ProcessId).Should().BeTrue();
    }

    [Fact]
    public async Task A_worker_that_runs_out_of_memory_is_no_bug()
    {
        await using var executor = Create(1);
        var run = () => executor.MapAsync(SampleJobs.RunOutOfMemory, [1], null, Token);

        (await run.Should().ThrowAsync<JobFailedException>()).WithInnerException<ToolException>().WithMessage("not enough memory; *");
    }

    [Fact]
    public async Task Disposing_leaves_no_process_and_ends_a_run()
    {
        using var gate = new Gate();
        var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], null, Token);
        var running = run.Should().ThrowAsync<OperationCanceledException>();
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        await executor.DisposeAsync();

        await running;
        ProcessIsGone(first.ProcessId).Should().BeTrue();
        ProcessIsGone(second.ProcessId).Should().BeTrue();
        await run.Should().ThrowAsync<ObjectDisposedException>("a disposed executor serves no further run");
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_an_error_and_not_a_hang()
    {
        await using var executor = new ProcessExecutor(1, ["/nonexistent/program"], NullLogger.Instance);
        var run = () => executor.MapAsync(SampleJobs.Square, [1], null, Token);

        (await run.Should().ThrowAsync<ToolException>()).WithMessage("cannot start a worker process: *; fewer workers need less");
    }

    [Fact]
    public async Task A_program_that_is_no_worker_is_an_error_and_not_a_hang()
    {
        await using var executor = new ProcessExecutor(1, ["/bin/false"], NullLogger.Instance);
        var run = () => executor.MapAsync(SampleJobs.Square, [1], null, Token);

        (await run.Should().ThrowAsync<WorkerLostException>()).WithMessage("*exit code 1*");
    }

    [Fact]
    public async Task A_program_that_talks_nonsense_is_an_error_and_is_gone_when_the_executor_is_disposed()
    {
        // It prints its argument, the verb, for ever.
        var executor = new ProcessExecutor(1, ["/usr/bin/yes"], NullLogger.Instance);
        var run = () => executor.MapAsync(SampleJobs.Square, [1], null, Token);

        await run.Should().ThrowAsync<InvalidDataException>();

        await executor.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    private static async Task<JobResult<long>> SingleAsync(IExecutor executor, long number) =>
        await executor.RunAsync(SampleJobs.Square, [number], Token).SingleAsync(Token);

    private static void Kill(int processId)
    {
        using var process = Process.GetProcessById(processId);
        process.Kill();
    }

    /// <summary>The parent of a process, from its folder below /proc; 0 when it has none or has gone.</summary>
    private static int ParentOf(string folder)
    {
        try
        {
            // "4711 (name) S 4710 …": the name may hold anything but ends at the last parenthesis.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>True for a process whose command line ends with the hidden verb; other tests may have started other programs.</summary>
    private static bool IsWorker(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).EndsWith($"\0{WorkerCommand.Verb}\0", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool ProcessIsGone(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
