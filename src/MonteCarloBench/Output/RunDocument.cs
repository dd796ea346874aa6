namespace Activity7.MonteCarloBench.Output;

/// <summary>How something was computed, in a document.</summary>
/// <param name="Executor">Where.</param>
/// <param name="Workers">How many chunks at once.</param>
/// <param name="Seconds">Elapsed time, with the start of the workers.</param>
internal sealed record RunDocument(string Executor, int Workers, double Seconds);
