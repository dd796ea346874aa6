using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Batch;

public sealed class BatchWayTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ways { get; } = ["one after another", "pool of threads", "pipeline"];

    public static TheoryData<string> ParallelWays { get; } = ["pool of threads", "pipeline"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_picture_ends_as_it_does_and_in_its_place(string way)
    {
        var jobs = Jobs(12);
        jobs[3] = jobs[3] with { Fault = new ImageException("known before") };
        var engine = new ScriptedEngine
        {
            OnDecode = (path, _) =>
            {
                if (Path.GetFileName(path) is "5.png")
                {
                    throw new ImageException("not decoded");
                }
            },
            WidthOf = path => Path.GetFileName(path) is "7.png" ? 70 : 1,
            OnEncode = width =>
            {
                if (width == 70)
                {
                    throw new ImageException("not encoded");
                }
            },
        };

        var outcomes = await RunAsync(way, engine, jobs, new BatchLimits(3, 1_000_000));

        outcomes.Select(outcome => outcome.Job).Should().Equal(jobs);
        outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => (outcome.Job, outcome.Error))
            .Should().Equal((jobs[3], "known before"), (jobs[5], "not decoded"), (jobs[7], "not encoded"));
        _folder.Files.Where(name => name.StartsWith("out", StringComparison.Ordinal)).Should().HaveCount(9);
    }

    [Theory]
    [MemberData(nameof(ParallelWays))]
    public async Task Two_workers_have_two_pictures_in_work_at_the_same_time(string way)
    {
        using var meeting = new Barrier(2);
        var engine = new ScriptedEngine { OnDecode = (_, stop) => meeting.SignalAndWait(Patience, stop).Should().BeTrue("the other is decoded, too") };

        var outcomes = await RunAsync(way, engine, Jobs(4), new BatchLimits(2, 1_000_000));

        outcomes.Should().AllSatisfy(outcome => outcome.Failure.Should().BeNull());
    }

    [Theory]
    [MemberData(nameof(ParallelWays))]
    public async Task As_many_pictures_are_in_memory_as_there_are_workers_and_no_more(string way)
    {
        var engine = new ScriptedEngine();
        engine.OnDecode = (_, _) => SpinWait.SpinUntil(() => engine.MostInMemory >= 3, Patience);

        await RunAsync(way, engine, Jobs(12), new BatchLimits(3, 1_000_000));

        engine.MostInMemory.Should().Be(3);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_nobody_expected_ends_the_run_and_reaches_the_caller(string way)
    {
        var engine = new ScriptedEngine
        {
            OnDecode = (path, _) =>
            {
                if (Path.GetFileName(path) is "9.png")
                {
                    throw new InvalidOperationException("a bug");
                }
            },
        };

        var run = () => RunAsync(way, engine, Jobs(1_500), new BatchLimits(3, 1_000_000));

        await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("a bug");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_run_that_is_cancelled_stops_what_it_is_doing(string way)
    {
        using var cancellation = new CancellationTokenSource();
        var engine = new ScriptedEngine
        {
            OnDecode = (path, stop) =>
            {
                if (Path.GetFileName(path) is "4.png")
                {
                    cancellation.Cancel();
                    stop.WaitHandle.WaitOne(Patience).Should().BeTrue("a stage is told");
                    stop.ThrowIfCancellationRequested();
                }
            },
        };

        var run = () => RunAsync(way, engine, Jobs(20), new BatchLimits(2, 1_000_000), cancellation.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
        _folder.Files.Should().NotContain("out19.png").And.NotContain(name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_pipeline_a_picture_is_decoded_while_the_one_before_it_is_written()
    {
        var jobs = Jobs(2);

        // A result that is a pipe is written when someone reads it, and not before.
        await using (var program = new RunningProgram("mkfifo", [jobs[0].Output], _folder.Path))
        {
            await program.WaitForExitAsync();
        }

        var reading = Task.CompletedTask;
        var engine = new ScriptedEngine
        {
            OnDecode = (path, _) =>
            {
                if (Path.GetFileName(path) is "1.png")
                {
                    reading = File.ReadAllBytesAsync(jobs[0].Output, CancellationToken.None);
                }
            },
        };

        var outcomes = await RunAsync("pipeline", engine, jobs, new BatchLimits(1, 1_000_000)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        await reading;

        outcomes.Should().AllSatisfy(outcome => outcome.Failure.Should().BeNull());
    }

    [Fact]
    public async Task In_a_pipeline_the_memory_bounds_the_pictures_and_a_larger_one_goes_alone()
    {
        var engine = new ScriptedEngine { WidthOf = path => Path.GetFileName(path) is "9.png" ? 5_000 : 400 };
        engine.OnDecode = (_, _) => SpinWait.SpinUntil(() => engine.MostInMemory >= 2, Patience);

        // A picture counts its bytes twice.
        var outcomes = await RunAsync("pipeline", engine, Jobs(10), new BatchLimits(8, 1_600));

        outcomes.Should().AllSatisfy(outcome => outcome.Failure.Should().BeNull());
        engine.MostInMemory.Should().Be(2);
    }

    private List<ImageJob> Jobs(int count)
    {
        var jobs = new List<ImageJob>();
        for (var i = 0; i < count; i++)
        {
            File.WriteAllBytes(_folder[$"{i}.png"], []);
            jobs.Add(new ImageJob(_folder[$"{i}.png"], _folder[$"out{i}.png"], ImageFormat.Png));
        }

        return jobs;
    }

    private static async Task<List<ImageOutcome>> RunAsync(
        string name, ScriptedEngine engine, List<ImageJob> jobs, BatchLimits limits, CancellationToken? cancellationToken = null)
    {
        var way = new[] { BatchWay.Sequential, BatchWay.Pool, BatchWay.Pipelined }.Single(way => way.Name == name);
        var settings = new ProcessorSettings(1_000_000, AllFrames: false, ExistingResults.Replace, EncodeSettings.Default);
        var stages = new ImageStages(engine, FilterChain.Of([NoFilter.Entry], new FilterParameters()), settings, sheet: null, TimeProvider.System);
        var outcomes = new List<ImageOutcome>();
        await foreach (var outcome in way.Run(stages, jobs, limits, cancellationToken ?? TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }
}
