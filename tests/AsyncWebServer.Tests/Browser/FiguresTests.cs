using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>What moves on the page by itself: the figures, the chart and the log.</summary>
public sealed partial class FiguresTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task The_figures_follow_the_server()
    {
        await OpenAsync();
        var uptime = await Field("uptime").InnerTextAsync();

        (await Server.Client.GetAsync("/nothing-here")).Dispose();

        await Expect(Field("4xx")).ToHaveTextAsync("1");
        await Expect(Field("uptime")).Not.ToHaveTextAsync(uptime);
        await Expect(Field("inFlight")).ToHaveTextAsync("1");
        await Expect(Field("resident")).ToHaveTextAsync(Megabytes());
        var handled = int.Parse(await Field("handled").InnerTextAsync(), CultureInfo.InvariantCulture);
        await Server.Client.GetStringAsync("/status");
        await Expect(Field("handled")).ToHaveTextAsync((handled + 1).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_chart_gets_a_point_each_second_and_says_in_words_what_it_shows()
    {
        await OpenAsync();

        await Expect(Page.Locator("#chart .line")).ToHaveAttributeAsync("d", ThreeSteps());
        await Expect(Page.Locator("#chart svg")).ToHaveAttributeAsync("aria-label", WordsOfChart());
        await Expect(Page.Locator("#chart figcaption")).ToContainTextAsync("on average");
    }

    [Fact]
    public async Task Times_count_down()
    {
        await OpenAsync();
        var distance = Field("maintenance", "nextRunAt").Locator("small");

        var before = await distance.InnerTextAsync();

        before.Should().StartWith("in ");
        await Expect(distance).Not.ToHaveTextAsync(before);
    }

    [Fact]
    public async Task The_log_has_its_last_50_lines_each_once()
    {
        await OpenAsync(null, "--log-interval", "0.1");

        await Expect(LogLines.Last).ToHaveAttributeAsync("value", SixtyOrMore());

        var numbers = await LogLines.EvaluateAllAsync<int[]>("items => items.map(item => item.value)");
        numbers.Should().Equal(Enumerable.Range(numbers[0], 50));
    }

    [Fact]
    public async Task The_log_stays_at_its_end_unless_it_was_scrolled_up()
    {
        await OpenAsync(null, "--log-interval", "0.1");
        var log = Page.Locator("#log");
        await Expect(LogLines.Nth(30)).ToBeAttachedAsync();
        (await BelowAsync()).Should().BeLessThan(2);

        await log.EvaluateAsync("box => box.scrollTop = 40");
        var number = await LogLines.Last.GetAttributeAsync("value");
        await Expect(LogLines.Last).Not.ToHaveAttributeAsync("value", number!);

        (await BelowAsync()).Should().BeGreaterThan(100);

        Task<double> BelowAsync() => log.EvaluateAsync<double>("box => box.scrollHeight - box.clientHeight - box.scrollTop");
    }

    [GeneratedRegex("^[0-9]+ MB$")]
    private static partial Regex Megabytes();

    [GeneratedRegex("(H.*){3}")]
    private static partial Regex ThreeSteps();

    [GeneratedRegex(@"^Requests per second, last 60 seconds: \d+\.\d now, \d+\.\d on average, \d+\.\d at most$")]
    private static partial Regex WordsOfChart();

    [GeneratedRegex(@"^([6-9]\d|\d{3,})$")]
    private static partial Regex SixtyOrMore();
}
