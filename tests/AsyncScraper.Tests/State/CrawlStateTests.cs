using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.State;
using Activity7.Common.Cli;
using Activity7.Testing;
using Microsoft.Data.Sqlite;

namespace Activity7.AsyncScraper.Tests.State;

public sealed class CrawlStateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string StatePath => _folder["crawl.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_found_URL_is_added_once()
    {
        using var state = CrawlState.CreateTemporary(keepsRows: false);

        state.Add(Found("http://a/1")).Should().Be(new PageTask(1, "http://a/1", 3, IsSitemap: false, MayBePrivate: false));
        state.Add(Found("http://a/2"))!.Id.Should().Be(2);
        state.Add(Found("http://a/1")).Should().BeNull();
    }

    [Fact]
    public void A_found_URL_is_added_once_also_when_nobody_remembers_it()
    {
        // A state that is opened again has nothing in memory.
        string[] urls = [.. Enumerable.Range(0, 1_000).Select(number => $"http://a/{number}")];
        using (var state = CrawlState.Open(StatePath))
        {
            urls.Should().OnlyContain(url => state.Add(Found(url)) != null);
            state.Commit();
        }

        using var again = CrawlState.Open(StatePath);
        urls.Should().OnlyContain(url => again.Add(Found(url)) == null);
        again.CountWaiting().Should().Be(1_000);
    }

    [Fact]
    public void A_given_URL_is_added_as_often_as_it_is_given()
    {
        using var state = CrawlState.CreateTemporary(keepsRows: false);
        state.AddGiven("http://a/", isSitemap: false);
        state.AddGiven("http://a/", isSitemap: false);

        state.Waiting("http://a", 0, 10).Select(task => (task.Id, task.Url, task.Depth, task.MayBePrivate))
            .Should().Equal((1, "http://a/", 0, true), (2, "http://a/", 0, true));
        state.Add(Found("http://a/")).Should().BeNull("it was given");
    }

    [Fact]
    public void What_waits_comes_by_host_and_in_order()
    {
        using var state = CrawlState.CreateTemporary(keepsRows: false);
        foreach (var url in new[] { "http://a/1", "http://b/2", "http://a/3", "http://a:8/4", "http://a/5" })
        {
            state.Add(Found(url));
        }

        state.WaitingHosts().Should().BeEquivalentTo("http://a", "http://b", "http://a:8");
        state.Waiting("http://a", 0, 2).Select(task => task.Id).Should().Equal(1, 3);
        state.Waiting("http://a", 3, 2).Select(task => task.Id).Should().Equal(5);
        state.CountWaiting().Should().Be(5);
    }

    [Fact]
    public void A_file_keeps_what_was_committed_and_nothing_else()
    {
        using (var state = CrawlState.Open(StatePath))
        {
            var task = state.Add(Found("http://a/1"))!;
            state.Add(Found("http://a/2"));
            state.Finish(task, Row("http://a/1"));
            state.AddSetting("--depth", "3");
            state.Commit();
            state.Finish(state.Add(Found("http://a/3"))!, Row("http://a/3"));
        }

        using var again = CrawlState.Open(StatePath);
        again.Rows().Should().BeEquivalentTo([(3, Row("http://a/1"))]);
        again.Waiting("http://a", 0, 10).Select(task => task.Url).Should().Equal("http://a/2");
        again.Settings().Should().Equal(new Dictionary<string, string> { ["--depth"] = "3" });
        again.Add(Found("http://a/1")).Should().BeNull();
    }

    [Fact]
    public void What_was_left_out_neither_waits_nor_has_a_row()
    {
        using var state = CrawlState.Open(StatePath);
        state.Finish(state.Add(Found("http://a/1"))!, null);

        state.CountWaiting().Should().Be(0);
        state.Rows().Should().BeEmpty();
    }

    [Fact]
    public void A_file_is_for_one_run_at_a_time()
    {
        using var first = CrawlState.Open(StatePath);
        var second = () => CrawlState.Open(StatePath);

        second.Should().Throw<UsageException>().WithMessage($"--state: '{StatePath}' is in use by another run; wait for its end, or name another file");
    }

    [Fact]
    public void A_file_of_something_else_is_left_alone()
    {
        File.WriteAllText(StatePath, new string('x', 5000));
        var open = () => CrawlState.Open(StatePath);

        open.Should().Throw<UsageException>().WithMessage($"--state: '{StatePath}' is no state file; name another one");
        File.ReadAllText(StatePath).Should().Be(new string('x', 5000));
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        Execute("CREATE TABLE page (id INTEGER)");
        var open = () => CrawlState.Open(StatePath);

        open.Should().Throw<UsageException>().WithMessage($"--state: '{StatePath}' is a database of another program; name a file of its own");
    }

    [Theory]
    [InlineData("")]
    [InlineData("none/crawl.db")]
    public void A_path_that_takes_no_file_is_wrong_usage(string path)
    {
        var open = () => CrawlState.Open(_folder[path]);

        open.Should().Throw<UsageException>().Which.Messages.Should().ContainSingle()
            .Which.Should().StartWith("--state: '").And.Match(path.Length == 0 ? "*is a folder; name a file" : "*its folder must exist and take files");
    }

    [Theory]
    [InlineData("UPDATE page SET row = 'garbage' WHERE done = 1")]
    [InlineData("UPDATE page SET row = 'null' WHERE done = 1")]
    [InlineData("UPDATE page SET row = NULL WHERE done = 1")]
    [InlineData("UPDATE page SET url = 'nonsense' WHERE done = 0")]
    [InlineData("DROP TABLE settings; CREATE TABLE settings (name, value); INSERT INTO settings VALUES ('a', NULL)")]
    public void A_file_that_holds_what_this_program_does_not_write_is_damaged(string damage)
    {
        using (var state = CrawlState.Open(StatePath))
        {
            state.AddGiven("http://h/1", isSitemap: false);
            state.AddGiven("http://h/2", isSitemap: false);
            state.Finish(state.Waiting("http://h", after: 0, limit: 1)[0], Row("http://h/1"));
            state.Commit();
        }

        Execute(damage);

        using var damaged = CrawlState.Open(StatePath);
        var read = () => (damaged.Settings().Count, damaged.Rows().Count(), damaged.Waiting("http://h", 0, 10).Count);
        read.Should().Throw<UsageException>().WithMessage($"--state: '{StatePath}' is damaged; delete it, and the crawl begins anew");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StatePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static FoundUrl Found(string url) => new(url, 3, IsSitemap: false, MayBePrivate: false);

    private static PageRow Row(string url) => new()
    {
        Url = url,
        FinalUrl = url,
        Status = 200,
        Bytes = 10,
        Milliseconds = 1.5,
        Tries = 1,
        Title = "Ñ \"quoted\"\n",
        Links = [url],
        Error = null,
        Selected = new Dictionary<string, IReadOnlyList<string>> { ["price"] = ["1", "2"] },
    };
}
