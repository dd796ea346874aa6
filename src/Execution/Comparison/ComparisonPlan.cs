namespace Activity7.Execution.Comparison;

/// <summary>Who is compared.</summary>
/// <param name="Contenders">The ways to run the work; <see cref="Contender.Baseline"/> comes first.</param>
/// <param name="Repeats">How often each is measured, at least 1; one uncounted run comes before.</param>
public sealed record ComparisonPlan(IReadOnlyList<Contender> Contenders, int Repeats);
