using Activity7.MonteCarloBench.Workloads.Outcomes;

namespace Activity7.MonteCarloBench.Output;

/// <summary>An estimate in a document.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error; null, as are the two that follow, where the samples are too few to tell.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end of the 95 % interval.</param>
/// <param name="Truth">What it should be, from a formula.</param>
internal sealed record EstimateDocument(double Value, double? StandardError, double? Low, double? High, double Truth)
{
    /// <summary>The estimate of an outcome; null where it is none.</summary>
    public static EstimateDocument? Of(Outcome outcome) => outcome is Estimate estimate
        ? new EstimateDocument(
            estimate.Value, estimate.StandardError, estimate.Value - estimate.Margin, estimate.Value + estimate.Margin, estimate.Truth)
        : null;
}
