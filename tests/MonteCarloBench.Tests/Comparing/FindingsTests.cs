using Activity7.Common.Machine;
using Activity7.Common.Timing;
using Activity7.Execution;
using Activity7.Execution.Comparison;
using Activity7.MonteCarloBench.Comparing;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Sharing;
using Activity7.MonteCarloBench.Workloads.Pi;

namespace Activity7.MonteCarloBench.Tests.Comparing;

public sealed class FindingsTests
{
    [Fact]
    public void A_good_speed_up_is_explained_with_its_serial_fraction_and_limit()
    {
        // 1 / (0.04 + 0.96 / 4) and 1 / (0.04 + 0.96 / 2): a serial fraction of 4 %.
        var findings = Findings.Of(Comparison(8, [1], (ExecutorKind.Threads, 2, [0.52]), (ExecutorKind.Threads, 4, [0.28])));

        findings.Should().Equal(
            "The best way, threads with 4 workers, was 3.57 times as fast as sequential work: an efficiency of 89 %, since 3.57 / 4 = 0.89.",
            "Threads: as if 4.0 % of the work were serial (Amdahl's law, fitted). If that stayed so, no number of workers would be more than 25.00 times as fast, and with more than 26 of them less than half of each would be used.");
    }

    [Fact]
    public void More_workers_than_processors_stop_paying_and_do_not_count_for_the_fit()
    {
        var comparison = Comparison(2, [1], (ExecutorKind.Threads, 4, [0.51]), (ExecutorKind.Threads, 2, [0.51]), (ExecutorKind.Threads, 1, [1]));

        Findings.Of(comparison).Should().Contain("The best way, threads with 2 workers, was 1.96 times as fast as sequential work: an efficiency of 98 %, since 1.96 / 2 = 0.98.")
            .And.Contain("Threads: it stops paying at 2. With 4 workers the speed-up is 1.96 after 1.96 with 2; the machine has 2 processors.");
        ScalingSeries.Of(comparison).Single().SerialFraction.Should().BeApproximately(0.02, 1e-9);
    }

    [Fact]
    public void A_perfect_speed_up_shows_no_serial_part() =>
        Findings.Of(Comparison(2, [1], (ExecutorKind.Threads, 2, [0.5])))
            .Should().Contain("Threads: no serial part can be seen; the speed-up is what the number of workers promises.");

    [Fact]
    public void Nothing_gained_is_said_plainly() =>
        Findings.Of(Comparison(2, [1], (ExecutorKind.Processes, 2, [1.5]))).Should().Equal(
            "No way was faster than sequential work: there is too little to do, or no second processor.",
            "Processes: nothing was gained; handing out the work, or other work on the machine, cost more time than was saved.");

    [Theory]
    [InlineData(0.55, "2 worker processes took 10 % longer than as many threads: what goes through their pipes comes on top of the work.")]
    [InlineData(0.5, "2 worker processes took no longer than as many threads.")]
    public void Processes_are_compared_with_as_many_threads(double seconds, string finding) =>
        Findings.Of(Comparison(2, [1], (ExecutorKind.Threads, 2, [0.5]), (ExecutorKind.Processes, 2, [seconds]))).Should().Contain(finding);

    [Fact]
    public void A_disturbed_machine_is_named()
    {
        Findings.Of(Comparison(2, [1, 1.05, 1.2], (ExecutorKind.Threads, 2, [0.5]))).Should().Contain(
            "The machine had other work: the runs of sequential work lie 19 % apart. A difference smaller than that proves nothing.");
        Findings.Of(Comparison(2, [1, 1.05, 1.09], (ExecutorKind.Threads, 2, [0.5]))).Should().NotContain(finding => finding.Contains("other work"));
    }

    private static WorkloadComparison Comparison(int processors, double[] baseline, params (ExecutorKind Kind, int Workers, double[] Seconds)[] rows)
    {
        var whole = Share.Of(new PiWorkload(1000, 1), Shard.Whole) with { Done = 1000, Tally = Tally.Of(785, 785) };
        var machine = new MachineDescription("P", processors, 1L << 30, 512, "OS", "R");
        return new WorkloadComparison(
            whole,
            baseline.Length,
            machine,
            [.. rows.Prepend((ExecutorKind.Sequential, 1, baseline)).Select(row => Row(whole, baseline, row))]);
    }

    private static ComparisonRow<Tally> Row(Share whole, double[] baseline, (ExecutorKind Kind, int Workers, double[] Seconds) row)
    {
        var costs = Costs(row.Seconds);
        return new ComparisonRow<Tally>(new Contender(row.Kind, row.Workers), whole.Tally, costs, Costs(baseline).MedianWall / costs.MedianWall);
    }

    private static RepeatedMeasurement Costs(double[] seconds) =>
        new([.. seconds.Select(wall => new Measurement(TimeSpan.FromSeconds(wall), TimeSpan.Zero, 0))]);
}
