namespace Activity7.Execution.Comparison;

/// <summary>A way to run the same work.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Workers">On how many workers at once.</param>
public readonly record struct Contender(ExecutorKind Kind, int Workers)
{
    /// <summary>The way without parallelism, which all others are compared with.</summary>
    public static Contender Baseline { get; } = new(ExecutorKind.Sequential, 1);
}
