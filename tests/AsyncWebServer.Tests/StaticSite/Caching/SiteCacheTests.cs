using System.Text;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.StaticSite.Caching;
using Activity7.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>Which files are in memory, and how long they are believed.</summary>
public sealed class SiteCacheTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly SiteCache _cache;

    public SiteCacheTests()
    {
        Write("site/a.txt", "one");
        _cache = new SiteCache(new SiteFiles(_folder["site"]), ContentTypes.Create(), _time, capacity: 4_000_000);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_believed_for_half_a_second_and_no_longer()
    {
        Find("/a.txt").Should().Be("one");
        Write("site/a.txt", "three");

        _time.Advance(TimeSpan.FromMilliseconds(499));
        Find("/a.txt").Should().Be("one");
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Find("/a.txt").Should().Be("three");
    }

    [Fact]
    public void A_file_that_is_as_it_was_is_not_read_again()
    {
        var first = _cache.Find("/a.txt");
        _time.Advance(TimeSpan.FromHours(1));

        _cache.Find("/a.txt").Should().BeSameAs(first);
    }

    [Theory]
    [InlineData("three", 0)]
    [InlineData("two", 1)]
    public void Another_length_or_another_time_is_another_state(string content, long laterByTicks)
    {
        Find("/a.txt").Should().Be("one");
        Write("site/a.txt", content, LongAgo.AddTicks(laterByTicks * 10));

        FindLater("/a.txt").Should().Be(content);
    }

    [Fact]
    public void A_file_so_young_that_it_could_change_unseen_is_read_again_and_kept_when_it_did_not()
    {
        var justNow = _time.GetUtcNow().UtcDateTime.AddSeconds(-1);
        Write("site/a.txt", "one", justNow);
        var first = _cache.Find("/a.txt")!;
        _time.Advance(TimeSpan.FromSeconds(0.5));
        _cache.Find("/a.txt").Should().BeSameAs(first);

        Write("site/a.txt", "two", justNow);
        FindLater("/a.txt").Should().Be("two");
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("hidden")]
    [InlineData("a folder")]
    [InlineData("empty")]
    [InlineData("too long")]
    [InlineData("a link to the outside")]
    [InlineData("a link to a hidden file")]
    [InlineData("a link to nothing")]
    [InlineData("gone with all of the site")]
    public void What_is_no_longer_there_for_the_world_is_forgotten(string state)
    {
        Write("outside.txt", "one");
        Write("site/.hidden", "one");
        Find("/a.txt").Should().Be("one");

        File.Delete(_folder["site/a.txt"]);
        switch (state)
        {
            case "hidden":
                Write("site/.a.txt", "one");
                break;
            case "a folder":
                Directory.CreateDirectory(_folder["site/a.txt"]);
                break;
            case "empty":
                Write("site/a.txt", "");
                break;
            case "too long":
                Write("site/a.txt", new string('a', SiteCache.LongestFile + 1));
                break;
            case "a link to the outside":
                File.CreateSymbolicLink(_folder["site/a.txt"], "../outside.txt");
                break;
            case "a link to a hidden file":
                File.CreateSymbolicLink(_folder["site/a.txt"], ".hidden");
                break;
            case "a link to nothing":
                File.CreateSymbolicLink(_folder["site/a.txt"], "nothing");
                break;
            case "gone with all of the site":
                Directory.Delete(_folder["site"], recursive: true);
                break;
        }

        FindLater("/a.txt").Should().BeNull();
        _cache.Bytes.Should().Be(0);
    }

    [Fact]
    public void A_link_that_is_turned_leads_to_its_new_target_though_that_looks_the_same()
    {
        Write("site/one/page.txt", "one");
        Write("site/two/page.txt", "two");
        File.CreateSymbolicLink(_folder["site/current"], "one");
        Find("/current/page.txt").Should().Be("one");

        File.Delete(_folder["site/current"]);
        File.CreateSymbolicLink(_folder["site/current"], "two");

        FindLater("/current/page.txt").Should().Be("two");
    }

    [Fact]
    public void A_file_that_may_no_longer_be_read_is_forgotten()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "root may read everything");
        Find("/a.txt").Should().Be("one");

        File.SetUnixFileMode(_folder["site/a.txt"], UnixFileMode.UserWrite);

        FluentActions.Invoking(() => FindLater("/a.txt")).Should().Throw<UnauthorizedAccessException>();
        _cache.Bytes.Should().Be(0);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/")]
    [InlineData("/../outside.txt")]
    [InlineData("/.hidden")]
    [InlineData("/a.txt/")]
    public void What_the_world_may_not_see_is_not_found(string path)
    {
        Write("outside.txt", "one");
        Write("site/.hidden", "one");

        Find(path).Should().BeNull();
    }

    [Fact]
    public void The_page_of_a_folder_is_found_under_the_name_of_the_folder()
    {
        Write("site/sub/index.html", "the page");

        Find("/sub/").Should().Be("the page");
        _cache.Find("/sub/")!.ContentType.ToString().Should().Be("text/html; charset=utf-8");
    }

    [Fact]
    public void The_longest_file_is_kept()
    {
        Write("site/long.txt", new string('a', SiteCache.LongestFile));

        Find("/long.txt").Should().HaveLength(SiteCache.LongestFile);
    }

    [Fact]
    public void A_full_memory_forgets_what_was_not_asked_for_longest()
    {
        foreach (var name in new[] { "b", "c", "d", "e" })
        {
            Write($"site/{name}.txt", new string('x', SiteCache.LongestFile));
        }

        var (a, b) = (_cache.Find("/a.txt"), _cache.Find("/b.txt"));
        FindLater("/c.txt").Should().NotBeNull();
        FindLater("/d.txt").Should().NotBeNull();
        FindLater("/b.txt").Should().NotBeNull();
        FindLater("/e.txt").Should().NotBeNull();

        // Four of a million bytes each were too much.
        _cache.Bytes.Should().BeInRange(2_000_000, 3_000_000);
        _cache.Find("/b.txt").Should().BeSameAs(b);
        _cache.Find("/a.txt").Should().NotBeSameAs(a);
    }

    [Fact]
    public void What_a_forgotten_file_grows_by_is_not_counted()
    {
        var forgotten = _cache.Find("/a.txt")!;
        File.Delete(_folder["site/a.txt"]);
        FindLater("/a.txt").Should().BeNull();

        _cache.Grow(forgotten, 1_000);

        _cache.Bytes.Should().Be(0);
    }

    private string? Find(string path) => _cache.Find(path) is { } file ? Encoding.UTF8.GetString(file.Identity.Content) : null;

    private string? FindLater(string path)
    {
        _time.Advance(TimeSpan.FromSeconds(0.5));
        return Find(path);
    }

    private void Write(string name, string content, DateTime? written = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllText(_folder[name], content);
        File.SetLastWriteTimeUtc(_folder[name], written ?? LongAgo);
    }
}
