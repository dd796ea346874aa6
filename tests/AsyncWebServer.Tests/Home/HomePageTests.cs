using System.Security.Cryptography;
using System.Text;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Home;
using Activity7.AsyncWebServer.Live;
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
            Task("log", TaskState.Waiting) with
            {
                Runs = 12,
                LastRunAt = Now.AddSeconds(-3),
                LastOutcome = TaskOutcome.Succeeded,
                LastMessage = "done",
                LastRunSeconds = 1.5,
            },
            Task("maintenance", TaskState.Running) with
            {
                Runs = 2,
                Progress = 0.5,
                Failures = 1,
                SkippedRuns = 4,
                LastOutcome = TaskOutcome.Failed,
                LastMessage = "no disk",
                LastRunSeconds = 0,
            },
            Task("backup", TaskState.Failed) with { Runs = 1, LastOutcome = TaskOutcome.Failed, LastMessage = "no tape" });

        page.Should().ContainAll(
            ">1 h 2 min</dd>", ">12,345</span>", ">50 MB</span>", ">2 MB</span> managed", ">1.5 s</dd>",
            """<dt>4xx <small>client error</small></dt><dd data-field="4xx">345</dd>""",
            ">11:00:00</time>", ">2026-03-01</span>",
            """<h3>log <span class="state waiting" data-field="state">waiting</span></h3>""",
            ">done (1.5 s)</dd>", "<small>3 s ago</small>", "<small>in 1 min</small>",
            """<h3>maintenance <span class="state running" data-field="state">running</span></h3>""",
            ">2, 1 failed, 4 skipped</dd>", ">no disk</dd>", ">50 %</span>",
            """<progress max="1" value="0.5" aria-label="Progress of maintenance">""",
            """<h3>backup <span class="state failed" data-field="state">failed</span></h3>""", ">none yet</dd>");
    }

    [Fact]
    public void It_shows_the_lines_of_the_log_with_their_numbers()
    {
        var page = Render([new LogLine(7, Now, "warning", "a <slow> disk")]);

        page.Should().Contain(
            """<li value="7"><time datetime="2026-03-01T12:00:00.000Z">12:00:00</time> <span class="level warning">warning</span> """
            + "<span>a &lt;slow&gt; disk</span></li>");
    }

    [Fact]
    public void A_paused_task_can_be_resumed_and_any_other_paused()
    {
        var page = Render(Task("log", TaskState.Paused) with { NextRunAt = null }, Task("a/b", TaskState.Waiting));

        page.Should().ContainAll(
            """<form method="post" action="/background-tasks/log/run"><button aria-label="Run now: log">Run now</button></form>""",
            """<form method="post" action="/background-tasks/log/resume"><button aria-label="Resume: log">Resume</button></form>""",
            ">none while it is paused</dd>",
            """<form method="post" action="/background-tasks/a%2Fb/pause"><button aria-label="Pause: a/b">Pause</button></form>""");
    }

    [Fact]
    public void What_a_task_says_cannot_become_markup()
    {
        var page = Render(Task("log", TaskState.Waiting) with { LastMessage = "<script>alert('é')</script>" });

        page.Should().NotContain("<script>").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public async Task It_needs_nothing_from_elsewhere_and_its_policy_allows_only_its_own_style_and_script()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        page.Should().NotContain("src=").And.NotContain("http:").And.NotContain("https:").And.NotContain("style=")
            .And.NotMatchRegex("<[^>]* on[a-z]+=");
        answer.Headers.GetValues("Content-Security-Policy").Should().Equal(
            $"default-src 'none'; style-src {HashOf("<style>", "</style>")}; script-src {HashOf("<script type=\"module\">", "</script>")}; "
            + "connect-src 'self'; form-action 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'");

        string HashOf(string begin, string end)
        {
            page.Split(begin).Should().HaveCount(2);
            var text = page.Split(begin)[1].Split(end)[0];
            return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
        }
    }

    [Fact]
    public async Task Every_link_of_it_leads_somewhere()
    {
        await using var server = await LoopbackServer.StartAsync();
        var page = await server.Client.GetStringAsync("/");
        var links = page.Split("<a href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToArray();

        links.Should().BeEquivalentTo(
            "/status", "/background-tasks", "/events", "/health/ready", "/metrics", "/openapi/v1.json", "/static/", "/");
        foreach (var link in links)
        {
            using var answer = await server.Client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
            answer.IsSuccessStatusCode.Should().BeTrue(link);
        }
    }

    private static string Render(params TaskReport[] tasks) => Render([], tasks);

    private static string Render(LogLine[] log, params TaskReport[] tasks)
    {
        var classes = new StatusClassReport(0, 12_000, 0, 345, 0, 0);
        var process = new ProcessReport(50_000_000, 2_000_000, 1.5, [3, 2, 1], 0.01);
        return HomePage.Render(new StatusReport("1.0.0", Now.AddHours(-1), 3_722.9, 12_345, 1, classes, process), tasks, log, Now);
    }

    private static TaskReport Task(string name, TaskState state) =>
        new(name, "a task", 10, state, null, 0, 0, 0, null, null, null, null, Now.AddMinutes(1));
}
