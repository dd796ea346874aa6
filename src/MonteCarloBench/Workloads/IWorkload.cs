using System.Text.Json.Serialization;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Workloads.CallOption;
using Activity7.MonteCarloBench.Workloads.Integral;
using Activity7.MonteCarloBench.Workloads.Outcomes;
using Activity7.MonteCarloBench.Workloads.Pi;
using Activity7.MonteCarloBench.Workloads.Primes;

namespace Activity7.MonteCarloBench.Workloads;

/// <summary>
/// Something to compute that divides into units, numbered from 0: samples, numbers, primes. What a unit adds depends on its number alone,
/// so that any range of units can be computed anywhere, at any time, and the tallies of all ranges add up to the same whole.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(PiWorkload), "pi")]
[JsonDerivedType(typeof(OptionWorkload), "option")]
[JsonDerivedType(typeof(IntegralWorkload), "integral")]
[JsonDerivedType(typeof(PrimeCountWorkload), "primes count")]
[JsonDerivedType(typeof(PrimeSearchWorkload), "primes search")]
internal interface IWorkload
{
    /// <summary>What it computes, in a line.</summary>
    string Title { get; }

    /// <summary>How many units there are, at least 1.</summary>
    long Units { get; }

    /// <summary>
    /// Units in a chunk, the piece of work that a worker gets at a time: a function of the workload alone and not of the number of workers,
    /// or it would not be the same work that is compared.
    /// </summary>
    long ChunkLength { get; }

    /// <summary>True when <see cref="Conclude"/> gives an <see cref="Estimate"/>, which more units make better.</summary>
    bool IsEstimate { get; }

    /// <summary>Computes a range of units on the calling thread.</summary>
    /// <param name="range">Units from 0 to below <see cref="Units"/>.</param>
    /// <param name="cancellationToken">Ends the work within half a second.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Tally Run(WorkRange range, CancellationToken cancellationToken);

    /// <summary>What the tally of the first units says.</summary>
    /// <param name="tally">Their tally.</param>
    /// <param name="units">How many, from 1 to <see cref="Units"/>.</param>
    Outcome Conclude(Tally tally, long units);
}
