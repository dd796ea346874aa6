using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The buttons of the tasks.</summary>
public sealed class TaskButtonsTests(Chromium chromium) : BrowserTest(chromium)
{
    /// <summary>Keeps what the card has shown of a run: each of its steps is over in half a second.</summary>
    private const string Watch =
        """
        card => {
          const [bar, state] = [card.querySelector('progress'), card.querySelector('[data-field=state]')];
          card.seen = [];
          new MutationObserver(() => card.seen.push(`${state.textContent} ${bar.hidden ? 'hidden' : bar.value.toFixed(2)}`))
            .observe(card, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    [Fact]
    public async Task A_task_is_run_with_its_button_and_its_progress_is_seen()
    {
        await OpenAsync();
        await Card("maintenance").EvaluateAsync(Watch);

        await Button("Run now: maintenance").ClickAsync();

        await Expect(Notice("maintenance")).ToContainTextAsync("a run has begun");
        await Expect(Field("maintenance", "outcome")).ToContainTextAsync("3 steps done");
        await Expect(Card("maintenance").Locator("progress")).ToBeHiddenAsync();
        await Expect(Field("maintenance", "runs")).ToHaveTextAsync("1");
        (await Card("maintenance").EvaluateAsync<string[]>("card => card.seen"))
            .Should().Contain("waiting hidden").And.Contain(seen => seen == "running 0.33" || seen == "running 0.67");
    }

    [Fact]
    public async Task A_task_is_run_by_keyboard_alone_and_the_focus_stays_on_the_button()
    {
        await OpenAsync();
        var button = Button("Run now: maintenance");
        var element = await button.ElementHandleAsync();
        await TabToAsync(element!);

        await Page.Keyboard.PressAsync("Enter");

        await Expect(Field("maintenance", "outcome")).ToContainTextAsync("3 steps done");
        (await HasFocusAsync(element!)).Should().BeTrue();
    }

    [Fact]
    public async Task A_task_is_paused_and_resumed_with_one_button_that_keeps_the_focus()
    {
        await OpenAsync();
        var element = await Button("Pause: log").ElementHandleAsync();
        await TabToAsync(element!);

        await Page.Keyboard.PressAsync("Space");

        await Expect(Button("Resume: log")).ToBeFocusedAsync();
        await Expect(Field("log", "state")).ToHaveTextAsync("paused");
        await Expect(Field("log", "nextRunAt")).ToHaveTextAsync("none while it is paused");
        await Expect(Notice("log")).ToContainTextAsync("no run becomes due until it is resumed");
        (await TaskAsync("log")).NextRunAt.Should().BeNull();

        await Page.Keyboard.PressAsync("Space");

        await Expect(Button("Pause: log")).ToBeFocusedAsync();
        await Expect(Field("log", "nextRunAt")).ToContainTextAsync("in ");
        (await TaskAsync("log")).NextRunAt.Should().NotBeNull();
        (await HasFocusAsync(element!)).Should().BeTrue();
    }

    [Fact]
    public async Task What_someone_else_does_to_a_task_is_seen()
    {
        await OpenAsync();

        (await Server.Client.PostAsync("/background-tasks/log/pause", null)).EnsureSuccessStatusCode();

        await Expect(Button("Resume: log")).ToBeVisibleAsync();
        await Expect(Notice("log")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_run_that_is_under_way_is_told()
    {
        ExpectComplaint("409 (Conflict)");
        await OpenAsync(null, "--maintenance-interval", "0.1");

        // Nearly always one is under way, but there are gaps.
        await Until.TrueAsync(async () =>
        {
            await Button("Run now: maintenance").ClickAsync();
            await Expect(Notice("maintenance")).Not.ToBeEmptyAsync();
            return (await Notice("maintenance").InnerTextAsync()).EndsWith(
                "a run of the task 'maintenance' is under way; the next can begin when it has ended", StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_refusal_is_told()
    {
        ExpectComplaint("403 (Forbidden)");
        await OpenAsync(new BrowserNewContextOptions { ExtraHTTPHeaders = [new("X-Forwarded-For", "203.0.113.7")] });

        await Button("Pause: log").ClickAsync();

        await Expect(Notice("log")).ToContainTextAsync("only requests from the server's own machine may control its tasks");
        await Expect(Button("Pause: log")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told()
    {
        ExpectComplaint("net::ERR_");
        await OpenAsync();
        Server.Program.Kill();
        await Expect(Connection).ToHaveTextAsync("reconnecting…");

        await Button("Run now: log").ClickAsync();

        await Expect(Notice("log")).ToContainTextAsync("the server does not answer");
    }

    private async Task<TaskReport> TaskAsync(string name)
    {
        await using var document = await Server.Client.GetStreamAsync("/background-tasks");
        var report = await System.Text.Json.JsonSerializer.DeserializeAsync(document, ServerJson.Default.TaskListReport);
        return report!.Tasks.Single(task => task.Name == name);
    }

    private async Task TabToAsync(IElementHandle element)
    {
        for (var tabs = 0; tabs < 20 && !await HasFocusAsync(element); tabs++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        (await HasFocusAsync(element)).Should().BeTrue();
    }

    private static Task<bool> HasFocusAsync(IElementHandle element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
