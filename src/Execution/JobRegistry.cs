namespace Activity7.Execution;

/// <summary>All jobs of a program by name. Every process of the program builds the same one.</summary>
/// <param name="jobs">The jobs; their names differ.</param>
public sealed class JobRegistry(params IEnumerable<Job> jobs)
{
    private readonly Dictionary<string, Job> _jobs = jobs.ToDictionary(job => job.Name);

    /// <summary>The job of that name.</summary>
    /// <exception cref="KeyNotFoundException">The program has no such job.</exception>
    public Job this[string name] => _jobs.TryGetValue(name, out var job)
        ? job
        : throw new KeyNotFoundException($"this program has no job '{name}', only {string.Join(", ", _jobs.Keys)}");
}
