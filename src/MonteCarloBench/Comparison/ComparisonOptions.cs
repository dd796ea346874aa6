using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench.Comparison;

/// <summary>What is to be compared.</summary>
/// <param name="Work">The work, the same for all.</param>
/// <param name="Contenders">The ways to run it; <see cref="Contender.Baseline"/> comes first.</param>
/// <param name="Repeats">How often each is measured, at least 1; one uncounted run comes before.</param>
internal sealed record ComparisonOptions(PiOptions Work, IReadOnlyList<Contender> Contenders, int Repeats);
