using System.Diagnostics;
using Activity7.Execution;
using Activity7.Execution.Codecs;
using Activity7.ParallelFactorial.Arithmetic;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>What workers do.</summary>
internal static class FactorialJob
{
    /// <summary>Computes one factorial: what the sheet's <c>calcular_factorial</c> is for its pool.</summary>
    public static Job<FactorialRequest, ComputedFactorial> Compute { get; } = new(
        "factorial",
        (request, cancellationToken) =>
        {
            var started = Stopwatch.GetTimestamp();
            var options = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellationToken };
            var digits = Factorial.Digits(request.N, options);
            return ComputedFactorial.Of(request.N, digits, Stopwatch.GetElapsedTime(started), request.WithDigits);
        },
        new JsonCodec<FactorialRequest>(FactorialJson.Default.FactorialRequest),
        new ComputedFactorialCodec());

    /// <summary>Computes a share of one factorial, for when there are more workers than numbers. The caller disposes it.</summary>
    public static Job<ShareRequest, DecimalNumber> Share { get; } = new(
        "share",
        (request, cancellationToken) => Factorial.Share(
            request.N,
            request.Share,
            request.Shares,
            new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = cancellationToken }),
        new JsonCodec<ShareRequest>(FactorialJson.Default.ShareRequest),
        new DecimalNumberCodec());

    /// <summary>All jobs of this program.</summary>
    public static JobRegistry Registry { get; } = new(Compute, Share);
}
