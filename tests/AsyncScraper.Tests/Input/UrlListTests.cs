using Activity7.AsyncScraper.Input;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Tests.Input;

public sealed class UrlListTests
{
    private static readonly InputSource Source = new("--input", "-", "list");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://a/\nhttp://b/\n", "http://a/", "http://b/")]
    [InlineData("http://a/", "http://a/")]
    [InlineData("# first\r\n\r\n  http://a/  \r\n\t\r\n # more\r\nhttp://a/\r\n", "http://a/", "http://a/")]
    public async Task Blank_lines_and_comments_do_not_count_and_repeated_lines_do(string text, params string[] urls)
    {
        var list = await UrlList.ParseAsync(new StringReader(text), Source, Token).ToListAsync(Token);

        list.Select(url => url.OriginalString).Should().Equal(urls);
    }

    [Fact]
    public async Task Every_malformed_line_is_named_with_its_number()
    {
        var parse = () => UrlList.ParseAsync(new StringReader("http://a/\n\none\n# two\nftp://three/"), Source, Token).ToListAsync(Token).AsTask();

        (await parse.Should().ThrowAsync<UsageException>()).Which.Messages.Should().SatisfyRespectively(
            first => first.Should().StartWith("line 3 of standard input: 'one' is not"),
            second => second.Should().StartWith("line 5 of standard input: 'ftp://three/' is not"));
    }

    [Fact]
    public async Task A_file_that_is_no_list_does_not_flood_the_screen()
    {
        var parse = () => UrlList.ParseAsync(new StringReader(string.Concat(Enumerable.Repeat("no\n", 1000))), Source, Token).ToListAsync(Token).AsTask();

        (await parse.Should().ThrowAsync<UsageException>()).Which.Messages.Should().HaveCount(11)
            .And.HaveElementAt(10, "and 990 more malformed lines in standard input");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n# nothing yet\n")]
    public async Task A_list_without_a_URL_is_a_mistake(string text)
    {
        var parse = () => UrlList.ParseAsync(new StringReader(text), Source, Token).ToListAsync(Token).AsTask();

        await parse.Should().ThrowAsync<UsageException>().WithMessage("--input: standard input holds no URL; write one a line");
    }

    [Fact]
    public async Task Waiting_for_a_line_ends_when_the_run_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var reading = UrlList.ParseAsync(new SilentReader(), Source, cancel.Token).ToListAsync(Token).AsTask();

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => reading).Should().ThrowAsync<OperationCanceledException>();
    }

    /// <summary>A terminal at which nobody types: its read does not end, whatever its token says.</summary>
    private sealed class SilentReader : TextReader
    {
        public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(new TaskCompletionSource<string?>().Task);
    }
}
