using Activity7.Common.Work;
using Activity7.Execution;
using Activity7.Execution.Local;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>
/// Shares numbers out among workers. With as many numbers as workers, or more, each number is a task, as on the sheet. With fewer, one
/// number after another is computed by all workers: threads that share its transforms, or processes that each compute a share of it.
/// </summary>
internal static class FactorialTasks
{
    /// <summary>Yields the factorials in the order of the numbers, each when it and all before it are there.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="kind">Where the workers are.</param>
    /// <param name="executor">The workers.</param>
    /// <param name="withDigits">True when the digits are wanted, and not only their summary.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static IAsyncEnumerable<JobResult<ComputedFactorial>> RunAsync(
        IEnumerable<int> numbers, long count, ExecutorKind kind, IExecutor executor, bool withDigits, CancellationToken cancellationToken)
    {
        if (count >= executor.Workers)
        {
            return executor.RunAsync(FactorialJob.Compute, Requests(threads: 1), ResultOrder.AsGiven, cancellationToken);
        }

        return kind == ExecutorKind.Processes
            ? SharedFactorial.RunAsync(numbers, executor.Workers, executor, withDigits, cancellationToken)
            : new SequentialExecutor()
                .RunAsync(FactorialJob.Compute, Requests(executor.Workers), ResultOrder.AsGiven, cancellationToken)
                .Select(result => result with { Worker = $"{executor.Workers} threads" });

        IEnumerable<FactorialRequest> Requests(int threads) => numbers.Select(n => new FactorialRequest(n, threads, withDigits));
    }
}
