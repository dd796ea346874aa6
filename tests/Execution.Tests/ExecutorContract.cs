using Activity7.Common.Cli;
using Activity7.SampleTool;

namespace Activity7.Execution.Tests;

/// <summary>What every executor promises, wherever the work runs.</summary>
public abstract class ExecutorContract
{
    protected abstract IExecutor Create(int workers);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_input_gives_its_result()
    {
        await using var executor = Create(2);

        var results = await executor.MapAsync(SampleJobs.Square, [.. Enumerable.Range(0, 100).Select(i => (long)i)], null, Token);

        results.Should().Equal(Enumerable.Range(0, 100).Select(i => (long)i * i));
    }

    [Fact]
    public async Task No_inputs_give_no_results()
    {
        await using var executor = Create(2);

        (await executor.MapAsync(SampleJobs.Square, [], null, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_executor_serves_several_runs()
    {
        await using var executor = Create(2);

        foreach (var number in new long[] { 2, 3, 4 })
        {
            (await executor.MapAsync(SampleJobs.Square, [number], null, Token)).Should().Equal(number * number);
        }
    }

    [Fact]
    public async Task Progress_is_told_of_each_result()
    {
        await using var executor = Create(2);
        var progress = new Counter();

        await executor.MapAsync(SampleJobs.Square, [1, 2, 3], progress, Token);

        progress.Total.Should().Be(3);
    }

    [Fact]
    public async Task The_first_failure_reaches_the_caller_with_its_index_and_message()
    {
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.SquareRoot, [4, 9, -16, 25], null, Token);

        var failure = (await run.Should().ThrowAsync<JobFailedException>()).Which;

        failure.Index.Should().Be(2);
        failure.Message.Should().Be("input 2 of job 'square-root' failed: System.ArgumentException: -16 has no real root");
        failure.ToString().Should().Contain(nameof(SampleJobs), "the stack of the job itself is what a developer needs");
    }

    [Fact]
    public async Task A_failure_that_was_to_be_expected_is_no_bug_wherever_the_work_runs()
    {
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.ReadMissingFile, [7], null, Token);

        var failure = (await run.Should().ThrowAsync<JobFailedException>()).Which;

        ExpectedFailures.MessageOf(failure).Should().Be("there is no file 7");
    }

    [Fact]
    public async Task An_executor_works_on_after_a_failure()
    {
        await using var executor = Create(2);
        var failing = () => executor.MapAsync(SampleJobs.SquareRoot, [-1], null, Token);
        await failing.Should().ThrowAsync<JobFailedException>();

        (await executor.MapAsync(SampleJobs.SquareRoot, [16], null, Token)).Should().Equal(4);
    }

    [Fact]
    public async Task A_failure_of_the_inputs_reaches_the_caller()
    {
        await using var executor = Create(2);
        var run = async () =>
        {
            await foreach (var result in executor.RunAsync(SampleJobs.Square, Broken(), Token))
            {
                result.Value.Should().Be(1);
            }
        };

        (await run.Should().ThrowAsync<InvalidOperationException>()).WithMessage("the list ends here");

        static IEnumerable<long> Broken()
        {
            yield return 1;
            throw new InvalidOperationException("the list ends here");
        }
    }

    [Fact]
    public async Task A_run_that_is_cancelled_before_it_starts_does_nothing()
    {
        await using var executor = Create(2);
        var run = () => executor.MapAsync(SampleJobs.Hang, [1], null, new CancellationToken(canceled: true));

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Inputs_are_taken_as_they_are_needed()
    {
        await using var executor = Create(2);
        var taken = 0;
        var consumed = 0;
        await foreach (var result in executor.RunAsync(SampleJobs.Square, Counted(), Token))
        {
            result.Value.Should().Be((long)result.Index * result.Index);
            (Volatile.Read(ref taken) - consumed).Should().BeLessThanOrEqualTo(2 * executor.Workers);
            if (++consumed == 50)
            {
                break;
            }
        }

        taken.Should().BeLessThan(60, "an endless list must not be read further than it is worked on");

        IEnumerable<long> Counted()
        {
            for (long i = 0; ; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
    }

    [Fact]
    public async Task A_result_of_100_megabytes_passes()
    {
        await using var executor = Create(1);

        var result = (await executor.MapAsync(SampleJobs.Bytes, [100_000_000], null, Token)).Single();

        result.Length.Should().Be(100_000_000);
        result.Span[99_999_999].Should().Be(unchecked((byte)99_999_999));
    }

    [Fact]
    public async Task Disposing_twice_is_harmless()
    {
        var executor = Create(2);
        await executor.MapAsync(SampleJobs.Square, [1], null, Token);

        await executor.DisposeAsync();
        await executor.DisposeAsync();
    }

    [Fact]
    public async Task Disposing_an_executor_that_was_never_used_is_harmless() => await Create(2).DisposeAsync();

    private sealed class Counter : IProgress<long>
    {
        public long Total { get; private set; }

        public void Report(long value) => Total += value;
    }
}
