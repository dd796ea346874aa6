using Activity7.Common.Terminal;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.Common.Tests.Terminal;

public sealed class ProgressTests
{
    [Fact]
    public async Task A_redirected_run_says_every_few_seconds_how_far_it_is()
    {
        var time = new FakeTimeProvider();
        var writer = new StringWriter();

        var result = await new ErrorScreen(writer).ShowProgressAsync(
            "counting",
            2_000,
            unit: null,
            progress =>
            {
                progress.Report(500);
                time.Advance(ProgressLines.Interval);
                progress.Report(1_500);
                time.Advance(ProgressLines.Interval);
                return Task.FromResult("done");
            },
            time);
        time.Advance(ProgressLines.Interval);

        result.Should().Be("done");
        writer.ToString().Should().Be("counting: 500 of 2,000 (25 %)\ncounting: 2,000 of 2,000 (100 %)\n");
    }

    [Fact]
    public async Task Steps_with_a_unit_have_a_rate_and_a_time_left()
    {
        var time = new FakeTimeProvider();
        var writer = new StringWriter();

        await new ErrorScreen(writer).ShowProgressAsync(
            "filtering",
            400,
            "images",
            progress =>
            {
                time.Advance(ProgressLines.Interval);
                progress.Report(40);
                time.Advance(ProgressLines.Interval);
                return Task.FromResult("done");
            },
            time);

        writer.ToString().Should().Be(
            "filtering: 0 of 400 (0 %), 0.0 images/s\nfiltering: 40 of 400 (10 %), 4.0 images/s, 00:01:30 left\n");
    }

    [Fact]
    public async Task A_short_run_says_nothing()
    {
        var writer = new StringWriter();

        await new ErrorScreen(writer).ShowProgressAsync("counting", 1, unit: null, _ => Task.FromResult(0), new FakeTimeProvider());

        writer.ToString().Should().BeEmpty();
    }

    [Fact]
    public async Task A_failure_of_the_work_passes_through()
    {
        var run = () => new ErrorScreen(new StringWriter()).ShowProgressAsync<int>(
            "counting", 1, unit: null, _ => throw new InvalidOperationException("oh"), new FakeTimeProvider());

        await run.Should().ThrowAsync<InvalidOperationException>();
    }
}
