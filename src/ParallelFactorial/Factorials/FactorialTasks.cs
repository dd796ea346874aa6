using Activity7.Common.Work;
using Activity7.Execution;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>
/// Shares numbers out among workers. With as many numbers as workers, or more, each number is a task, as on the sheet. With fewer, each
/// number gets several workers: threads that share it among themselves, or processes that each compute a share of it.
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
        var workersPerNumber = (int)Math.Max(1, executor.Workers / count);
        if (kind == ExecutorKind.Processes && workersPerNumber > 1)
        {
            return SharedFactorial.RunAsync(numbers, workersPerNumber, executor, withDigits, cancellationToken);
        }

        var requests = numbers.Select(n => new FactorialRequest(n, workersPerNumber, withDigits));
        return executor.RunAsync(FactorialJob.Compute, requests, ResultOrder.AsGiven, cancellationToken);
    }
}
