using Activity7.Benchmarks.Measuring;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>A contender and what its runs left.</summary>
internal sealed class Lane(Contender contender)
{
    private readonly List<Cost> _costs = [];
    private readonly HashSet<string> _answers = [];

    /// <summary>The contender's name.</summary>
    public string Name => contender.Name;

    /// <summary>What the counted runs cost.</summary>
    public Costs Costs => new(_costs);

    /// <summary>The different answers of all runs.</summary>
    public IReadOnlyCollection<string> Answers => _answers;

    /// <summary>Runs the contender once.</summary>
    public async Task RunAsync(bool isCounted, CancellationToken cancellationToken)
    {
        var (cost, answer) = await contender.RunAsync(cancellationToken);
        _answers.Add(answer);
        if (isCounted)
        {
            _costs.Add(cost);
        }
    }
}
