using System.Globalization;
using Activity7.Common.Terminal;
using Activity7.Execution.Cli;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Comparing;

/// <summary>What the figures of a comparison mean, in words.</summary>
internal static class Findings
{
    /// <summary>More workers pay when they are faster by at least this share: less drowns in the noise of any machine.</summary>
    private const double WorthwhileGain = 0.05;

    /// <summary>Runs of the same work that differ by more than this share were disturbed.</summary>
    private const double Disturbed = 0.10;

    /// <summary>What is less is 0 % in print.</summary>
    private const double SmallestShownShare = 0.005;

    /// <summary>The findings, a sentence or two each.</summary>
    public static IReadOnlyList<string> Of(WorkloadComparison comparison)
    {
        var findings = new List<string> { Best(comparison) };
        foreach (var series in ScalingSeries.Of(comparison))
        {
            findings.AddRange(SerialFraction(series));
            findings.AddRange(WhereItStopsPaying(series, comparison.Machine.LogicalProcessors));
        }

        findings.AddRange(CostOfProcesses(comparison));
        findings.AddRange(Noise(comparison));
        return findings;
    }

    /// <summary>The fastest way, or one as good as that with fewer workers.</summary>
    private static string Best(WorkloadComparison comparison)
    {
        var fastest = comparison.Rows.Max(row => row.Speedup);
        var best = comparison.Rows.Where(row => row.Speedup * (1 + WorthwhileGain) > fastest).MinBy(row => row.Contender.Workers)!;
        return best.Contender != Contender.Baseline
            ? $"The best way, {Name(best)}, was {Number(best.Speedup)} times as fast as sequential work: an efficiency of {Percent(best.Efficiency)}, since {Number(best.Speedup)} / {best.Contender.Workers} = {Number(best.Efficiency)}."
            : "No way was faster than sequential work: there is too little to do, or no second processor.";
    }

    private static IEnumerable<string> SerialFraction(ScalingSeries series) => series.SerialFraction switch
    {
        null => [],
        <= 0 => [$"{Capital(series)}: no serial part can be seen; the speed-up is what the number of workers promises."],
        >= 1 => [$"{Capital(series)}: nothing was gained; handing out the work, or other work on the machine, cost more time than was saved."],
        { } fraction =>
        [
            $"{Capital(series)}: as if {fraction.ToString("0.0 %", CultureInfo.InvariantCulture)} of the work were serial (Amdahl's law, fitted). If that stayed so, no number of workers would be more than {Number(1 / fraction)} times as fast, and with more than {Math.Floor(1 + 1 / fraction):#,0} of them less than half of each would be used.",
        ],
    };

    private static IEnumerable<string> WhereItStopsPaying(ScalingSeries series, int processors)
    {
        for (var i = 1; i < series.Rows.Count; i++)
        {
            var (fewer, more) = (series.Rows[i - 1], series.Rows[i]);
            if (more.Speedup < fewer.Speedup * (1 + WorthwhileGain))
            {
                var reason = more.Contender.Workers > processors ? $"; the machine has {Quantity.Of(processors, "processor")}" : "";
                yield return $"{Capital(series)}: it stops paying at {fewer.Contender.Workers}. With {more.Contender.Workers} workers the speed-up is {Number(more.Speedup)} after {Number(fewer.Speedup)} with {fewer.Contender.Workers}{reason}.";
                yield break;
            }
        }
    }

    /// <summary>Processes against as many threads, at the largest number of workers that both have and the machine has processors for.</summary>
    private static IEnumerable<string> CostOfProcesses(WorkloadComparison comparison)
    {
        var pair = comparison.Rows.Skip(1)
            .Where(row => row.Contender.Workers <= comparison.Machine.LogicalProcessors)
            .GroupBy(row => row.Contender.Workers)
            .Where(rows => rows.Any(IsThreads) && !rows.All(IsThreads))
            .MaxBy(rows => rows.Key);
        if (pair is null)
        {
            return [];
        }

        var ratio = pair.First(row => !IsThreads(row)).Costs.MedianWall / pair.First(IsThreads).Costs.MedianWall - 1;
        var processes = Quantity.Of(pair.Key, "worker process", "worker processes");
        return ratio >= SmallestShownShare
            ? [$"{processes} took {Percent(ratio)} longer than as many threads: what goes through their pipes comes on top of the work."]
            : [$"{processes} took no longer than as many threads."];

        static bool IsThreads(ComparisonRow<Tally> row) => row.Contender.Kind == Execution.ExecutorKind.Threads;
    }

    private static IEnumerable<string> Noise(WorkloadComparison comparison)
    {
        var noisiest = comparison.Rows.MaxBy(row => row.Costs.Spread)!;
        return noisiest.Costs.Spread > Disturbed
            ? [$"The machine had other work: the runs of {Name(noisiest)} lie {Percent(noisiest.Costs.Spread)} apart. A difference smaller than that proves nothing."]
            : [];
    }

    private static string Name(ComparisonRow<Tally> row) =>
        row.Contender == Contender.Baseline ? "sequential work" : $"{row.Contender.Kind.Word()} with {Quantity.Of(row.Contender.Workers, "worker")}";

    private static string Capital(ScalingSeries series) => string.Concat(series.Kind.Word()[..1].ToUpperInvariant(), series.Kind.Word()[1..]);

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString(number < 100 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
}
