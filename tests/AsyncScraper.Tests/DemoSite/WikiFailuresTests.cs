using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed class WikiFailuresTests
{
    [Fact]
    public void At_a_rate_of_zero_nothing_fails()
    {
        Tries(0, seed: 7, page: 0, 100).Should().NotContain(true);
    }

    [Fact]
    public void At_a_rate_of_one_everything_fails()
    {
        Tries(1, seed: 7, page: 0, 100).Should().NotContain(false);
    }

    [Fact]
    public void A_page_that_has_worked_goes_on_working()
    {
        for (var page = 0; page < 1_000; page++)
        {
            Tries(0.5, seed: 7, page, 100).SkipWhile(fails => fails).Should().NotBeEmpty().And.NotContain(true);
        }
    }

    [Fact]
    public void Each_try_fails_as_often_as_the_rate_says()
    {
        var failures = new WikiFailures(0.2, seed: 7);

        // 100,000 coins of probability 0.2 have a standard deviation of 126.
        var first = Enumerable.Range(0, 100_000).Where(failures.IsFailure).ToList();
        var second = first.Where(failures.IsFailure).ToList();

        first.Should().HaveCountGreaterThan(19_300).And.HaveCountLessThan(20_700);
        second.Should().HaveCountGreaterThan(3_700).And.HaveCountLessThan(4_300);
    }

    [Fact]
    public void The_same_seed_fails_the_same_pages_and_another_seed_others()
    {
        FailingPages(7).Should().Equal(FailingPages(7)).And.NotEqual(FailingPages(8));

        static List<int> FailingPages(int seed) => [.. Enumerable.Range(0, 1_000).Where(new WikiFailures(0.3, seed).IsFailure)];
    }

    private static List<bool> Tries(double rate, int seed, int page, int count)
    {
        var failures = new WikiFailures(rate, seed);
        return [.. Enumerable.Range(0, count).Select(_ => failures.IsFailure(page))];
    }
}
