namespace Activity7.Benchmarks.Comparisons;

/// <summary>One of the suite's programs against what a user would pick instead.</summary>
internal interface IComparison
{
    /// <summary>What the user types.</summary>
    string Name { get; }

    /// <summary>Who is compared with whom, in a line.</summary>
    string Description { get; }

    /// <summary>Prepares the work and lets the contenders do it, once or for several sizes of it.</summary>
    Task RunAsync(Contest contest, CancellationToken cancellationToken);
}
