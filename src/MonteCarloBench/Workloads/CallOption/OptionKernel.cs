using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Workloads.CallOption;

/// <summary>
/// What the option pays on its day in a random future, in units of the share's price today: max(e^(drift + diffusion · z) − strike, 0) with z
/// from the standard normal distribution. With antithetic variates a sample is the mean of the futures of z and −z.
/// </summary>
internal readonly struct OptionKernel(OptionTerms terms, bool antithetic, ulong seed) : ISampleKernel
{
    private readonly ulong _seed = seed;
    private readonly Vector512<double> _drift = Vector512.Create(terms.Drift);
    private readonly Vector512<double> _diffusion = Vector512.Create(terms.Diffusion);
    private readonly Vector512<double> _strike = Vector512.Create(terms.Strike / terms.Spot);
    private readonly bool _antithetic = antithetic;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> Even, Vector512<double> Odd) Values(Vector512<ulong> blocks)
    {
        var (even, odd) = NormalLanes.Pair(PhiloxLanes.Block(blocks, _seed));
        return _antithetic
            ? ((Payoff(even) + Payoff(-even)) * 0.5, (Payoff(odd) + Payoff(-odd)) * 0.5)
            : (Payoff(even), Payoff(odd));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Payoff(Vector512<double> z) =>
        Vector512.Max(ElementaryLanes.Exp(Vector512.FusedMultiplyAdd(z, _diffusion, _drift)) - _strike, Vector512<double>.Zero);
}
