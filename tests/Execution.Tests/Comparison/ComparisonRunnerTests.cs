using Activity7.Execution.Comparison;
using Microsoft.Extensions.Logging.Abstractions;

namespace Activity7.Execution.Tests.Comparison;

public sealed class ComparisonRunnerTests
{
    private static readonly ComparisonPlan Plan = new([Contender.Baseline, new Contender(ExecutorKind.Threads, 2)], Repeats: 3);

    [Fact]
    public async Task Each_way_is_warmed_up_and_then_measured_as_often_as_asked_for()
    {
        var runs = new List<Contender>();

        var rows = await ComparisonRunner.RunAsync(
            Plan,
            (contender, executor) =>
            {
                executor.Workers.Should().Be(contender.Workers);
                runs.Add(contender);
                return Task.FromResult(42);
            },
            NullLogger.Instance);

        runs.Should().HaveCount(ComparisonRunner.CountRuns(Plan)).And.Equal([.. Enumerable.Repeat(Plan.Contenders[0], 4), .. Enumerable.Repeat(Plan.Contenders[1], 4)]);
        rows.Should().OnlyContain(row => row.Result == 42 && row.Costs.Runs.Count == 3);
        rows[0].Speedup.Should().Be(1);
    }

    [Fact]
    public async Task Ways_that_disagree_are_a_bug_that_is_told()
    {
        var compare = () => ComparisonRunner.RunAsync(Plan, (contender, _) => Task.FromResult(contender.Workers), NullLogger.Instance);

        (await compare.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*gave 2, and *gave 1");
    }
}
