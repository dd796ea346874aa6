using Activity7.Common.Work;
using Activity7.SampleTool;

namespace Activity7.Execution.Tests;

/// <summary>What every executor with more than one worker promises besides.</summary>
public abstract class ParallelExecutorContract : ExecutorContract
{
    [Fact]
    public async Task Two_inputs_run_at_the_same_time()
    {
        using var gate = new Gate();
        await using var executor = Create(2);
        var run = executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], null, Token);

        // Neither is let go before both have come.
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();
        first.Open(10 + first.Caller);
        second.Open(10 + second.Caller);

        (await run).Should().Equal(10, 11);
    }

    [Fact]
    public async Task Results_stream_as_they_complete_and_keep_their_index()
    {
        using var gate = new Gate();
        await using var executor = Create(2);
        await using var results = executor
            .RunAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], Token)
            .GetAsyncEnumerator(Token);
        var next = results.MoveNextAsync();
        using var one = await gate.NextAsync();
        using var other = await gate.NextAsync();
        var (slow, fast) = one.Caller == 0 ? (one, other) : (other, one);

        fast.Open(1);
        (await next).Should().BeTrue();
        results.Current.Index.Should().Be(1, "the second input is ready while the first still runs");
        slow.Open(0);
        (await results.MoveNextAsync()).Should().BeTrue();
        results.Current.Index.Should().Be(0);
        (await results.MoveNextAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Results_come_back_in_input_order_whatever_order_they_finish_in()
    {
        using var gate = new Gate();
        await using var executor = Create(3);
        var inputs = Enumerable.Range(0, 3).Select(caller => new GateCall(gate.Port, caller)).ToArray();
        var run = executor.RunAsync(SampleJobs.PassGate, inputs, ResultOrder.AsGiven, Token).Select(result => result.Value).ToListAsync(Token).AsTask();
        var visitors = new List<Gate.Visitor> { await gate.NextAsync(), await gate.NextAsync(), await gate.NextAsync() };

        foreach (var visitor in visitors.OrderByDescending(visitor => visitor.Caller))
        {
            visitor.Open(visitor.Caller * 100);
        }

        (await run).Should().Equal(0, 100, 200);
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task Cancelling_ends_what_runs()
    {
        using var gate = new Gate();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], null, cancel.Token);
        var running = run.Should().ThrowAsync<OperationCanceledException>();
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        await cancel.CancelAsync();

        await running;
        (await executor.MapAsync(SampleJobs.Square, [5], null, Token)).Should().Equal([25], "the next run starts afresh");
    }

    [Fact]
    public async Task A_failure_ends_what_else_runs()
    {
        using var gate = new Gate();
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.PassGate, [new GateCall(gate.Port, 0), new GateCall(gate.Port, 1)], null, Token);
        var running = run.Should().ThrowAsync<JobFailedException>();
        using var waiting = await gate.NextAsync();
        using (await gate.NextAsync())
        {
            // Leaving breaks this visitor's connection, so its job throws; the other one is never let go.
        }

        (await running).Which.Message.Should().Contain("pass-gate");
    }
}
