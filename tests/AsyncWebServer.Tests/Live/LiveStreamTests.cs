using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Threading.Channels;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Live;
using Activity7.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Activity7.AsyncWebServer.Tests.Live;

/// <summary><c>/events</c> of a running server, on a clock moved by hand.</summary>
public sealed class LiveStreamTests
{
    [Fact]
    public async Task A_watcher_is_told_everything_first()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var watcher = await Watcher.StartAsync(server);

        var snapshot = await watcher.NextAsync();

        (snapshot.EventType, snapshot.ReconnectionInterval).Should().Be(("snapshot", TimeSpan.FromSeconds(2)));
        var report = JsonSerializer.Deserialize(snapshot.Data, LiveJson.Default.SnapshotReport)!;
        report.Status.Should().BeEquivalentTo(new { Version = "1.0.0", UptimeSeconds = 0, RequestsInFlight = 1 });
        report.Tasks.Select(task => task.Name).Should().Equal("log", "maintenance");
        watcher.MediaType.Should().Be("text/event-stream");
    }

    [Fact]
    public async Task The_status_comes_each_second()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var watcher = await Watcher.StartAsync(server);
        await watcher.NextAsync();

        for (var second = 1; second <= 3; second++)
        {
            server.Time.Advance(TimeSpan.FromSeconds(1));
            var item = await watcher.NextAsync();
            item.EventType.Should().Be("status");
            JsonSerializer.Deserialize(item.Data, LiveJson.Default.StatusReport)!.UptimeSeconds.Should().Be(second);
        }
    }

    [Fact]
    public async Task What_changes_is_told_at_the_next_beat_and_not_again()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var watcher = await Watcher.StartAsync(server);
        await watcher.NextAsync();
        var task = server.App.Services.GetServices<ScheduledTask>().First();
        task.TryRunNow().Should().BeTrue();
        await task.LatestRun;

        server.Time.Advance(TimeSpan.FromSeconds(1));

        var tasks = await watcher.NextAsync();
        tasks.EventType.Should().Be("tasks");
        JsonSerializer.Deserialize(tasks.Data, LiveJson.Default.TaskListReport)!.Tasks[0].Runs.Should().Be(1);
        var log = await watcher.NextAsync();
        log.EventType.Should().Be("log");
        JsonSerializer.Deserialize(log.Data, LiveJson.Default.LogReport)!.Lines.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Level = "info", Message = "simulated event 1: a user signed in" });
        (await watcher.NextAsync()).EventType.Should().Be("status");
    }

    [Fact]
    public async Task All_watchers_are_told_the_same_and_one_that_leaves_is_forgotten()
    {
        await using var server = await LoopbackServer.StartAsync();
        var stream = server.App.Services.GetRequiredService<LiveStream>();
        var watchers = new List<Watcher>();
        for (var i = 0; i < 20; i++)
        {
            watchers.Add(await Watcher.StartAsync(server));
            await watchers[i].NextAsync();
        }

        stream.Watchers.Should().Be(20);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var told = await Task.WhenAll(watchers.Select(watcher => watcher.NextAsync()));
        told.Select(item => item.Data).Distinct().Should().ContainSingle();

        foreach (var watcher in watchers)
        {
            await watcher.DisposeAsync();
        }

        await Until.TrueAsync(() => stream.Watchers == 0 && server.Requests.InFlight == 0);
    }

    [Fact]
    public async Task A_watcher_is_told_when_the_server_stops_and_when_to_come_back()
    {
        await using var server = await LoopbackServer.StartAsync();
        await using var watcher = await Watcher.StartAsync(server);
        await watcher.NextAsync();

        var stop = server.App.StopAsync();

        var last = await watcher.NextAsync();
        (last.EventType, last.ReconnectionInterval).Should().Be(("stop", TimeSpan.FromSeconds(2)));
        await watcher.Invoking(ended => ended.NextAsync()).Should().ThrowAsync<ChannelClosedException>();
        await stop;
    }

    [Fact]
    public void The_last_lines_of_the_log_are_kept_with_numbers_without_a_gap()
    {
        using var tail = new LogTail(TimeProvider.System);
        var log = tail.CreateLogger("test");
        for (var i = 1; i <= LogTail.MostLines + 7; i++)
        {
            ServerLog.SimulatedEvent(log, i, "something");
        }

        tail.After(0).Select(line => line.Number).Should().Equal(Enumerable.Range(8, LogTail.MostLines).Select(number => (long)number));
        tail.After(LogTail.MostLines + 5).Select(line => line.Message).Should().Equal("simulated event 56: something", "simulated event 57: something");
        tail.After(LogTail.MostLines + 7).Should().BeEmpty();
    }

    [Fact]
    public void A_line_says_what_went_wrong()
    {
        using var tail = new LogTail(TimeProvider.System);
        ServerLog.TaskFailed(tail.CreateLogger("test"), new InvalidOperationException("no disk"), "backup");

        tail.After(0).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Number = 1, Level = "error", Message = "the task backup failed; it runs again at its next interval: no disk" });
    }

    /// <summary>A client that reads events as they come.</summary>
    private sealed class Watcher : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

        private readonly CancellationTokenSource _leave = new();
        private readonly Channel<SseItem<string>> _items = Channel.CreateUnbounded<SseItem<string>>();
        private readonly HttpResponseMessage _answer;
        private readonly Task _reading;

        private Watcher(HttpResponseMessage answer)
        {
            _answer = answer;
            _reading = ReadAsync();
        }

        public string? MediaType => _answer.Content.Headers.ContentType?.MediaType;

        public static async Task<Watcher> StartAsync(LoopbackServer server) =>
            new(await server.Client.GetAsync("/events", HttpCompletionOption.ResponseHeadersRead));

        public async Task<SseItem<string>> NextAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            return await _items.Reader.ReadAsync(patience.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await _leave.CancelAsync();
            _answer.Dispose();
            await _reading;
            _leave.Dispose();
        }

        private async Task ReadAsync()
        {
            try
            {
                var parser = SseParser.Create(await _answer.Content.ReadAsStreamAsync(_leave.Token));
                await foreach (var item in parser.EnumerateAsync(_leave.Token))
                {
                    await _items.Writer.WriteAsync(item);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // Its own leaving.
            }

            _items.Writer.Complete();
        }
    }
}
