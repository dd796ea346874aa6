using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The page in a browser that runs no script.</summary>
public sealed class WithoutScriptTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly BrowserNewContextOptions NoScript = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task The_page_shows_everything_but_what_takes_a_script()
    {
        await StartAsync(NoScript);
        await Server.Program.WaitForErrorLineAsync("serving the bundled site");
        await GoAsync();

        await Expect(Page.Locator("noscript p")).ToBeVisibleAsync();
        await Expect(Field("uptime")).ToContainTextAsync("s");
        await Expect(Field("log", "state")).ToHaveTextAsync("waiting");
        await Expect(Field("maintenance", "nextRunAt")).ToContainTextAsync("in ");
        await Expect(LogLines.Last).ToContainTextAsync("serving the bundled site");
        await Expect(Page.Locator("#chart")).ToBeHiddenAsync();
        await Expect(Connection).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_buttons_work_and_lead_back_to_the_page()
    {
        await StartAsync(NoScript);
        await GoAsync();

        await Button("Run now: log").ClickAsync();
        await Expect(Field("log", "runs")).ToHaveTextAsync("1");
        await Button("Pause: log").ClickAsync();
        await Expect(Field("log", "state")).ToHaveTextAsync("paused");
        await Button("Resume: log").ClickAsync();
        await Expect(Field("log", "state")).ToHaveTextAsync("waiting");

        Page.Url.Should().Be(Server.Address.ToString());
    }
}
