using System.Text.Json;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Home;
using Activity7.AsyncWebServer.Live;
using Activity7.AsyncWebServer.Status;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The page's words, which are made in two places.</summary>
public sealed class WordsTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly SnapshotReport Early = new(
        new StatusReport("1.0.0", Now.AddSeconds(-5), 5, 0, 1, new StatusClassReport(0, 0, 0, 0, 0, 0), new ProcessReport(0, 0, 0, [], 0)),
        [Task("idle"), Task("paused"), Task("failed"), Task("running")],
        []);

    /// <summary>With distances of more than an hour, which are the same some seconds later.</summary>
    private static readonly SnapshotReport Late = new(
        new StatusReport(
            "1.0.0", Now.AddDays(-1.5), 100_000.9, 1_234_567, 12, new StatusClassReport(1, 1_234_000, 3, 500, 60, 3),
            new ProcessReport(1_234_500_000, 48_499_999, 9.96, [3, 2, 1], 0.01)),
        [
            Task("idle") with
            {
                IntervalSeconds = 0.5,
                Runs = 1_000,
                LastRunAt = Now.AddMinutes(-90.5),
                LastMessage = "<b>done</b>",
                LastRunSeconds = 0.05,
            },
            Task("paused") with { State = TaskState.Paused, NextRunAt = null, LastMessage = "done", LastRunSeconds = 3_661 },
            Task("failed") with
            {
                State = TaskState.Failed,
                Runs = 9,
                Failures = 2,
                SkippedRuns = 3,
                LastMessage = "no disk",
                LastRunSeconds = 0.1,
            },
            Task("running") with { State = TaskState.Running, Progress = 0.335, LastRunAt = Now.AddDays(-2.001) },
        ],
        [new LogLine(7, Now.AddSeconds(-3), "info", "<i>one</i>"), new LogLine(8, Now, "error", "two")]);

    [Fact]
    public async Task The_script_writes_what_the_server_writes()
    {
        ExpectComplaint("net::ERR_");
        await StartAsync();
        await ShowAsync(Late, events: null);
        var byServer = await TextsAsync();

        await ShowAsync(Early, events: Late);
        await Expect(Field("handled")).ToHaveTextAsync("1,234,567");

        (await TextsAsync()).Should().Equal(byServer).And.Contain(text => text.Contains("1 d 3 h"));
    }

    private static TaskReport Task(string name) =>
        new(name, "a task", 90_061, TaskState.Waiting, null, 0, 0, 0, null, null, null, null, Now.AddMinutes(150.5));

    /// <summary>Shows the page of one moment, followed by the events of another or by none.</summary>
    private async Task ShowAsync(SnapshotReport page, SnapshotReport? events)
    {
        var html = HomePage.Render(page.Status, page.Tasks, page.Log, Now);
        var data = events is null ? "" : $"event: snapshot\ndata: {JsonSerializer.Serialize(events, LiveJson.Default.SnapshotReport)}\n\n";
        await Page.UnrouteAllAsync();
        await Page.RouteAsync("**/", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = html }));
        await Page.RouteAsync("**/events", route => route.FulfillAsync(
            new RouteFulfillOptions { ContentType = "text/event-stream", Body = data }));
        await GoAsync();
    }

    private async Task<IReadOnlyList<string>> TextsAsync() =>
        await Page.Locator(".figures, .panel, [data-task], #log").AllInnerTextsAsync();
}
