using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The page on small and large screens, in light and dark, and for those who do not see it.</summary>
public sealed class LookTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task The_page_is_as_wide_as_the_screen(int width)
    {
        await OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        await ShowAllAsync();

        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().Be(width);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_breaks_no_rule_of_accessibility(ColorScheme scheme)
    {
        await OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme });
        await ShowAllAsync();

        var result = await Page.RunAxe();

        result.Violations.Select(rule => $"{rule.Id}: {string.Join(" ", rule.Nodes.Select(node => node.Html))}").Should().BeEmpty();
        result.Passes.Select(pass => pass.Id).Should().Contain("color-contrast");
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, 0)]
    [InlineData(ReducedMotion.NoPreference, 1)]
    public async Task Nothing_moves_for_those_who_do_not_want_it(ReducedMotion motion, int animations)
    {
        ExpectComplaint("net::ERR_");
        await OpenAsync(new BrowserNewContextOptions { ReducedMotion = motion });
        Server.Program.Kill();
        await Expect(Connection).ToHaveTextAsync("reconnecting…");

        (await Page.EvaluateAsync<int>("document.getAnimations().length")).Should().Be(animations);
    }

    /// <summary>A paused task, answers to buttons, a refusal among them, and a chart.</summary>
    private async Task ShowAllAsync()
    {
        ExpectComplaint("409 (Conflict)");
        await Button("Pause: log").ClickAsync();
        await Expect(Field("log", "state")).ToHaveTextAsync("paused");
        await Page.RouteAsync("**/run", route => route.FulfillAsync(new RouteFulfillOptions
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = """{ "detail": "a run is under way" }""",
        }));
        await Button("Run now: maintenance").ClickAsync();
        await Expect(Notice("maintenance")).ToContainTextAsync("a run is under way");
        await Expect(Field("rates")).ToContainTextAsync("on average");
    }
}
