using System.Diagnostics;
using Activity7.Execution;
using Activity7.Execution.Codecs;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>One factorial as a job: what the sheet's <c>calcular_factorial</c> is for its pool.</summary>
internal static class FactorialJob
{
    /// <summary>Computes a factorial.</summary>
    public static Job<FactorialRequest, ComputedFactorial> Compute { get; } = new(
        "factorial",
        (request, cancellationToken) =>
        {
            var started = Stopwatch.GetTimestamp();
            var digits = FactorialDigits.Of(request.N, cancellationToken);
            var summary = FactorialSummary.Of(request.N, digits, Stopwatch.GetElapsedTime(started));
            return new ComputedFactorial(summary, request.WithDigits ? digits : ReadOnlyMemory<byte>.Empty);
        },
        new JsonCodec<FactorialRequest>(FactorialJson.Default.FactorialRequest),
        new ComputedFactorialCodec());

    /// <summary>All jobs of this program.</summary>
    public static JobRegistry Registry { get; } = new(Compute);
}
