using System.Text.RegularExpressions;
using Activity7.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>The page and a connection that comes and goes.</summary>
public sealed partial class ConnectionTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_page_goes_on_with_a_server_that_was_killed_and_started_again()
    {
        ExpectComplaint("net::ERR_");
        await OpenAsync(null, "--log-interval", "0.1");
        await Expect(LogLines.Nth(10)).ToBeAttachedAsync();
        var line = Page.Locator("#chart .line");
        await Expect(line).ToHaveAttributeAsync("d", ThreeSteps());
        await line.EvaluateAsync(
            """
            line => {
              line.seen = [];
              new MutationObserver(() => line.seen.push(line.getAttribute('d'))).observe(line, { attributes: true });
            }
            """);

        Server.Program.Kill();
        await Expect(Connection).ToHaveTextAsync("reconnecting…");
        await using var again = BuiltProgram.Start(
            "AsyncWebServer", "--urls", Server.Address.GetLeftPart(UriPartial.Authority), "--log-interval", "86400");

        await Expect(Connection).ToHaveTextAsync("live");
        await Expect(LogLines).ToHaveTextAsync([ServingLine()]);
        await Expect(Field("log", "interval")).ToHaveTextAsync("1 d");
        await Expect(line).ToHaveAttributeAsync("d", ThreeSteps());
        (await line.EvaluateAsync<string[]>("line => line.seen")).Should().Contain("", "the chart begins anew");
        await Button("Run now: log").ClickAsync();
        await Expect(LogLines.Last).ToContainTextAsync("simulated event 1");
    }

    [Fact]
    public async Task The_page_asks_again_after_an_answer_that_is_an_error()
    {
        ExpectComplaint("503 (Service Unavailable)");
        var isOverloaded = true;
        await StartAsync();
        await Page.RouteAsync(
            "**/events",
            route => isOverloaded ? route.FulfillAsync(new RouteFulfillOptions { Status = 503 }) : route.ContinueAsync());
        await GoAsync();
        await Expect(Connection).ToHaveTextAsync("reconnecting…");

        isOverloaded = false;

        await Expect(Connection).ToHaveTextAsync("live");
    }

    [Fact]
    public async Task Updating_stops_on_request_and_goes_on_on_request()
    {
        await OpenAsync();

        await Button("Stop updating").ClickAsync();

        await Expect(Connection).ToHaveTextAsync("not updating");

        // The one that asks.
        await Until.TrueAsync(async () => (await Server.Client.GetStringAsync("/status")).Contains("\"requestsInFlight\": 1,"));

        await Button("Update again").ClickAsync();

        await Expect(Connection).ToHaveTextAsync("live");
        await Expect(Button("Stop updating")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_server_of_another_version_gets_its_own_page()
    {
        await StartAsync();
        await Page.RouteAsync("**/", async route =>
        {
            var answer = await route.FetchAsync();
            var page = (await answer.TextAsync()).Replace("data-version=\"", "data-version=\"0.", StringComparison.Ordinal);
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = page });
        }, new PageRouteOptions { Times = 1 });

        await GoAsync();

        await Expect(Page.Locator("html")).Not.ToHaveAttributeAsync("data-version", OldVersion());
        await Expect(Connection).ToHaveTextAsync("live");
    }

    [GeneratedRegex("(H.*){3}")]
    private static partial Regex ThreeSteps();

    [GeneratedRegex("serving the bundled site")]
    private static partial Regex ServingLine();

    [GeneratedRegex("^0\\.")]
    private static partial Regex OldVersion();
}
