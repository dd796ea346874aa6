using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Activity7.AsyncWebServer.Tests.BackgroundTasks;

/// <summary>Control of the tasks of a running server.</summary>
public sealed class TaskControlTests
{
    [Fact]
    public async Task A_task_that_is_asked_to_runs_and_does_not_run_twice_at_once()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var run = await server.Client.PostAsync("/background-tasks/maintenance/run", null);
        using var again = await server.Client.PostAsync("/background-tasks/maintenance/run", null);

        run.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await run.Content.ReadFromJsonAsync(ServerJson.Default.TaskReport)).Should().BeEquivalentTo(new { Name = "maintenance", State = TaskState.Running, Runs = 1 });
        again.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await DetailOf(again)).Should().Be("a run of the task 'maintenance' is under way; the next can begin when it has ended");
    }

    [Fact]
    public async Task A_task_is_paused_and_resumed()
    {
        await using var server = await LoopbackServer.StartAsync();

        using var pause = await server.Client.PostAsync("/background-tasks/log/pause", null);
        (await pause.Content.ReadFromJsonAsync(ServerJson.Default.TaskReport)).Should().BeEquivalentTo(
            new { State = TaskState.Paused, NextRunAt = (DateTimeOffset?)null });
        server.Time.Advance(TimeSpan.FromSeconds(30));

        using var resume = await server.Client.PostAsync("/background-tasks/log/resume", null);
        (await resume.Content.ReadFromJsonAsync(ServerJson.Default.TaskReport)).Should().BeEquivalentTo(new { State = TaskState.Waiting, Runs = 0 });
        server.Time.Advance(TimeSpan.FromSeconds(10));
        await Until.TrueAsync(() => server.App.Services.GetServices<ScheduledTask>().First().Report.LastOutcome is not null);
    }

    [Theory]
    [InlineData("/background-tasks/nothing/run", 404)]
    [InlineData("/background-tasks/LOG/run", 404)]
    [InlineData("/background-tasks/log/stop", 404)]
    [InlineData("/background-tasks/log", 404)]
    public async Task What_is_not_there_is_told(string path, int status)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.PostAsync(path, null);

        ((int)answer.StatusCode).Should().Be(status);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task Nothing_is_done_by_a_link()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.GetAsync("/background-tasks/log/run");

        answer.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        (await server.TasksAsync())[0].Runs.Should().Be(0);
    }

    [Fact]
    public async Task A_form_leads_back_to_the_page()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Client.BaseAddress };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await client.PostAsync("/background-tasks/log/run", new FormUrlEncodedContent([]));

        (answer.StatusCode, answer.Headers.Location!.ToString()).Should().Be((HttpStatusCode.Redirect, "/"));
        await Until.TrueAsync(async () => (await server.TasksAsync())[0].Runs == 1);
    }

    private static async Task<string?> DetailOf(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("detail").GetString();
    }
}
