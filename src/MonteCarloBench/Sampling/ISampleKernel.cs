using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Sampling;

/// <summary>What a random sample is worth. A block of the generator always serves two samples: block j those of number 2j and 2j + 1.</summary>
internal interface ISampleKernel
{
    /// <summary>The values of sixteen samples, none negative.</summary>
    /// <param name="blocks">The numbers of eight blocks.</param>
    /// <returns>The values of the blocks' even samples, and of their odd ones.</returns>
    (Vector512<double> Even, Vector512<double> Odd) Values(Vector512<ulong> blocks);
}
