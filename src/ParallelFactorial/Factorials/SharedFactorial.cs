using System.Diagnostics;
using System.Runtime.CompilerServices;
using Activity7.Common.Work;
using Activity7.Execution;
using Activity7.ParallelFactorial.Arithmetic;
using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Products;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>
/// Factorials whose prime factors are dealt to several worker processes: each multiplies its own, and this process multiplies their
/// products, on as many threads.
/// </summary>
internal static class SharedFactorial
{
    /// <summary>Yields the factorials in the order of the numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="shares">How many processes work on each, at least 2.</param>
    /// <param name="executor">The processes.</param>
    /// <param name="withDigits">True when the digits are wanted, and not only their summary.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async IAsyncEnumerable<JobResult<ComputedFactorial>> RunAsync(
        IEnumerable<int> numbers, int shares, IExecutor executor, bool withDigits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var requests = numbers.SelectMany(n => Enumerable.Range(0, shares).Select(share => new ShareRequest(n, share, shares)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = shares, CancellationToken = cancellationToken };
        using var order = numbers.GetEnumerator();
        var gathered = new List<JobResult<DecimalNumber>>(shares);
        var started = Stopwatch.GetTimestamp();
        await foreach (var result in executor.RunAsync(FactorialJob.Share, requests, ResultOrder.AsGiven, cancellationToken))
        {
            gathered.Add(result);
            if (gathered.Count < shares)
            {
                continue;
            }

            order.MoveNext();
            var digits = Join(order.Current, gathered, options);
            var factorial = ComputedFactorial.Of(order.Current, digits, Stopwatch.GetElapsedTime(started), withDigits);
            var workers = string.Join(", ", gathered.Select(share => share.Worker).Distinct());
            yield return new JobResult<ComputedFactorial>(result.Index / shares, factorial, workers, gathered.Max(share => share.Attempt));
            gathered.Clear();
            started = Stopwatch.GetTimestamp();
        }
    }

    private static byte[] Join(int n, List<JobResult<DecimalNumber>> shares, ParallelOptions options)
    {
        try
        {
            using var workspace = Workspace.For((nint)shares.Sum(share => share.Value.Length));
            using var product = ProductTree.MultiplyAll([.. shares.Select(share => share.Value)], workspace, options);
            return DecimalText.Of(product, Factorial.TrailingZeros(n), options);
        }
        finally
        {
            shares.ForEach(share => share.Value.Dispose());
        }
    }
}
