using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests.BackgroundTasks;

/// <summary>The sheet's two tasks, and <c>/background-tasks</c> of a running server.</summary>
public sealed class BackgroundTasksTests
{
    [Fact]
    public async Task The_sheets_tasks_are_scheduled_every_ten_seconds_and_every_five_minutes()
    {
        await using var server = await LoopbackServer.StartAsync();
        var start = server.Time.GetUtcNow();

        (await server.TasksAsync()).Select(task => (task.Name, task.IntervalSeconds, task.State, task.Runs, task.NextRunAt!.Value)).Should().Equal(
            ("log", 10, TaskState.Waiting, 0, start.AddSeconds(10)),
            ("maintenance", 300, TaskState.Waiting, 0, start.AddMinutes(5)));
    }

    [Fact]
    public async Task A_run_shows_in_the_list()
    {
        await using var server = await LoopbackServer.StartAsync();
        var tasks = server.App.Services.GetServices<ScheduledTask>().ToArray();
        server.Time.Advance(TimeSpan.FromSeconds(10));
        await Until.TrueAsync(() => tasks[0].Report.LastOutcome is not null);

        var json = await server.Client.GetStringAsync("/background-tasks");

        json.Should().Contain("\"state\": \"waiting\"").And.Contain("\"lastOutcome\": \"succeeded\"")
            .And.Contain("\"lastMessage\": \"line 1: a user signed in\"").And.Contain("\"lastRunAt\": \"2026-03-01T12:00:10+00:00\"")
            .And.Contain("\"nextRunAt\": \"2026-03-01T12:00:20+00:00\"").And.Contain("\"runs\": 0");
    }

    [Fact]
    public async Task Each_simulated_line_has_the_next_number()
    {
        var log = new SimulatedLog(NullLogger<SimulatedLog>.Instance);
        var lines = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            lines.Add(await log.RunAsync(new Progress<double>(), CancellationToken.None));
        }

        lines.Should().OnlyHaveUniqueItems();
        lines[^1].Should().Be("line 6: a user signed in");
    }

    [Fact]
    public async Task Simulated_maintenance_takes_its_time_for_three_steps()
    {
        var time = new FakeTimeProvider();
        var steps = new ListLogger<SimulatedMaintenance>();
        var run = new SimulatedMaintenance(time, steps).RunAsync(new Progress<double>(), CancellationToken.None);
        for (var step = 1; step <= 3; step++)
        {
            await Until.TrueAsync(() => steps.Lines.Count == step);
            run.IsCompleted.Should().BeFalse();
            time.Advance(SimulatedMaintenance.StepTime);
        }

        (await run).Should().Be("3 steps done");
        steps.Lines.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_task_that_does_not_end_is_left_behind_when_the_time_to_stop_is_over()
    {
        using var never = new ManualResetEventSlim();
        var time = new FakeTimeProvider();
        var log = new ListLogger<TaskHost>();
        var stubborn = new ScheduledTask(new StubbornTask(never), TimeSpan.FromSeconds(1), time, NullLogger<ScheduledTask>.Instance);
        using var host = new TaskHost([stubborn], log);
        await host.StartAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => stubborn.Report.State == TaskState.Running);

        await host.StopAsync(new CancellationToken(canceled: true));

        log.Lines.Should().Equal("a background task did not end in time and was left behind");
        never.Set();
        await stubborn.LatestRun;
    }

    private sealed class StubbornTask(ManualResetEventSlim never) : IBackgroundTask
    {
        public string Name => "stubborn";

        public string Description => "does not look at its token";

        public Task<string> RunAsync(IProgress<double> progress, CancellationToken cancellationToken)
        {
            never.Wait(CancellationToken.None);
            return Task.FromResult("");
        }
    }
}
