using System.Security.Cryptography;
using System.Text;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Home;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Tests.Home;

/// <summary>The page at <c>/</c>.</summary>
public sealed class HomePageTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_shows_uptime_requests_and_every_task()
    {
        var page = Render(
            Task("log", TaskState.Waiting) with { Runs = 12, LastRunAt = Now.AddSeconds(-3), LastOutcome = TaskOutcome.Succeeded, LastMessage = "done", LastRunSeconds = 1.5 },
            Task("maintenance", TaskState.Running) with { Runs = 2, Progress = 0.5, Failures = 1, SkippedRuns = 4, LastOutcome = TaskOutcome.Failed, LastMessage = "no disk", LastRunSeconds = 0 },
            Task("backup", TaskState.Failed) with { Runs = 1, LastOutcome = TaskOutcome.Failed, LastMessage = "no tape" });

        page.Should().ContainAll(
            "<dd>1 h 2 min</dd>", "<dd>12,345</dd>", "11:00:00</time> <small>on 2026-03-01</small>",
            """<h3>log <span class="state waiting">waiting</span></h3>""", "<dd>done (1.5 s)</dd>", "<small>3 s ago</small>", "<small>in 1 min</small>",
            """<h3>maintenance <span class="state running">running</span></h3>""", "<dd>2, 1 failed, 4 skipped</dd>", "<dd>no disk</dd>",
            """<h3>backup <span class="state failed">failed</span></h3>""", "<dd>none yet</dd>");
    }

    [Fact]
    public void What_a_task_says_cannot_become_markup()
    {
        var page = Render(Task("log", TaskState.Waiting) with { LastMessage = "<script>alert('é')</script>" });

        page.Should().NotContain("<script").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public async Task It_needs_nothing_from_elsewhere_and_its_policy_allows_only_its_own_style()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        page.Should().NotContain("src=").And.NotContain("http:").And.NotContain("https:").And.NotContain("style=").And.NotContain("<script");
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith($"default-src 'none'; style-src 'sha256-{hash}'; ");
    }

    [Fact]
    public async Task Every_link_of_it_leads_somewhere()
    {
        await using var server = await LoopbackServer.StartAsync();
        var page = await server.Client.GetStringAsync("/");
        var links = page.Split("<a href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToArray();

        links.Should().BeEquivalentTo("/status", "/background-tasks", "/static/", "/");
        foreach (var link in links)
        {
            (await server.Client.GetAsync(link)).IsSuccessStatusCode.Should().BeTrue(link);
        }
    }

    private static string Render(params TaskReport[] tasks) =>
        HomePage.Render(new StatusReport("1.0.0", Now.AddHours(-1), 3_722.9, 12_345, 1, new StatusClassReport(0, 12_345, 0, 0, 0, 0), new ProcessReport(50_000_000, 2_000_000, 1.5, [3, 2, 1], 0.01)), tasks, Now);

    private static TaskReport Task(string name, TaskState state) =>
        new(name, "a task", 10, state, null, 0, 0, 0, null, null, null, null, Now.AddMinutes(1));
}
