namespace Activity7.Benchmarks.Measuring;

/// <summary>What one run of a program cost, seen from outside.</summary>
/// <param name="Wall">Elapsed time from its start to its end.</param>
/// <param name="Cpu">Processor time, user and kernel, of the program and of all its child processes.</param>
/// <param name="PeakBytes">The most physical memory that a single one of its processes held.</param>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Cpu, long PeakBytes);
