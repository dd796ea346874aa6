using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Runs the contenders of one comparison in turn and keeps what they cost.</summary>
/// <param name="runs">Counted runs of each contender, at least 1.</param>
/// <param name="showProgress">Shows how many of so many runs are done while work goes on.</param>
internal sealed class Contest(int runs, Func<long, Func<IProgress<long>, Task<int>>, Task<int>> showProgress)
{
    private readonly List<Match> _matches = [];
    private readonly List<string> _notes = [];

    /// <summary>Finds what the contenders need.</summary>
    public Toolbox Tools { get; } = new();

    /// <summary>What was done so far.</summary>
    public IReadOnlyList<Match> Matches => _matches;

    /// <summary>What the report says below its table, a line each.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Has the report say something that is no cost of a program.</summary>
    /// <param name="work">The work that it is about.</param>
    /// <param name="text">What to say, in a line.</param>
    public void Note(string work, string text) => _notes.Add($"{work}: {text}");

    /// <summary>
    /// Lets every contender do the work once without counting, so that files are in the system's cache for all of them, and then
    /// in turn as often as wanted, every other round in the opposite order. Without peers nothing is run.
    /// </summary>
    /// <param name="work">What is done, in a line.</param>
    /// <param name="ours">The suite's program.</param>
    /// <param name="peers">What a user would pick instead, as far as this machine has it.</param>
    /// <param name="findFault">
    /// Looks at an answer of the suite's program and one of a peer, and says why that is not the same work; null when it is.
    /// </param>
    /// <param name="cancellationToken">Ends the program that runs.</param>
    public async Task RunAsync(
        string work,
        Contender ours,
        IReadOnlyList<Contender> peers,
        Func<string, string, string?> findFault,
        CancellationToken cancellationToken)
    {
        if (peers.Count == 0)
        {
            return;
        }

        List<Lane> lanes = [.. peers.Prepend(ours).Select(contender => new Lane(contender))];
        await showProgress((1 + runs) * lanes.Count, async progress =>
        {
            for (var round = 0; round <= runs; round++)
            {
                foreach (var lane in round % 2 == 0 ? lanes : lanes.AsEnumerable().Reverse())
                {
                    await lane.RunAsync(isCounted: round > 0, cancellationToken);
                    progress.Report(1);
                }
            }

            return runs;
        });
        _matches.Add(Match.Of(work, lanes, findFault));
    }

    /// <summary>Answers that must be the same to the letter.</summary>
    public static string? Equal(string ours, string theirs) => ours == theirs ? null : $"'{ours}' against '{theirs}'";
}
