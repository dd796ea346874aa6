using System.CommandLine;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Input;
using Activity7.Common.Cli;
using Activity7.Common.Files;

namespace Activity7.AsyncScraper;

/// <summary>The command line: what can be given, in which ranges, and what it means when it is not.</summary>
internal static class ScraperCommand
{
    private const string DefaultUserAgent = "AsyncScraper/1.0 (Activity 7)";

    /// <summary>Creates the command.</summary>
    public static RootCommand Create()
    {
        var urls = new Argument<Uri[]>("URL")
        {
            Description = "Pages to scrape, http or https; without any, five pages of a demonstration site on this machine",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => [],
            CustomParser = result => OptionChecks.Each(result, WebAddress.Parse),
        };
        var input = OptionChecks.PathName(
            "--input", "FILE|-", "Also scrape the URLs of this list, one a line; blank lines and lines that begin with # do not count; - reads standard input");
        var output = OptionChecks.PathName(
            "--output", "FILE", "Write one JSON object a line to this file, which appears when it is complete");

        // 8: what Scrapy allows itself for one site (CONCURRENT_REQUESTS_PER_DOMAIN); the URLs of a list are often of one.
        // 500 connections, some 130 files of the program itself and as many in reserve leave room in the 1,024 that a shell usually grants.
        var concurrency = OptionChecks.Number("--concurrency", "K", "Pages fetched at a time", 1, 500, 8);

        // 10 s and 3 retries: the standard pipeline of Microsoft.Extensions.Http.Resilience.
        var timeout = OptionChecks.Number("--timeout", "S", "Seconds for one try of a page; all its tries get three times that", 0.1, 3600.0, 10.0);
        var retries = OptionChecks.Number("--retries", "N", "Further tries after a timeout, a broken connection, 408, 429 or 5xx", 0, 10, 3);

        // 10: what aiohttp, the library of the sheet, follows; 20 is where browsers stop (Fetch standard).
        var redirects = OptionChecks.Number("--max-redirects", "N", "Redirects followed for one page", 0, 20, 10);

        // Far above real HTML pages, and K of them fit in memory.
        var bytes = OptionChecks.Number("--max-bytes", "N", "Longest body that is read, in bytes", 1L, 1_000_000_000, 10_000_000);
        var agent = new Option<string>("--user-agent")
        {
            HelpName = "TEXT",
            Description = "What to tell servers that this program is (1 to 200 printable ASCII characters)",
            DefaultValueFactory = _ => DefaultUserAgent,
            CustomParser = result => OptionChecks.One(result, ParseUserAgent),
        };

        var command = new RootCommand("Scrapes web pages concurrently: status, bytes, title and time of each")
        {
            urls, input, output, concurrency, timeout, retries, redirects, bytes, agent,
        };
        command.SetExamples(
            "AsyncScraper",
            "AsyncScraper http://example.com https://www.iana.org/domains --concurrency 2",
            "AsyncScraper --input urls.txt --output pages.jsonl --timeout 5",
            "grep -o 'https*://[^ ]*' notes.txt | AsyncScraper --input - --json");
        command.SetRun(async (context, cancellationToken) =>
        {
            if (context.Find(input) is { } source && context.Find(output) is { } target && RealPath.Of(source) == RealPath.Of(target))
            {
                throw new UsageException($"--output: '{target}' is the list of --input, too, and would be replaced; name another file");
            }

            IReadOnlyList<Uri> listed = context.Find(input) is { } list ? await UrlList.ReadAsync(list, cancellationToken) : [];
            var fetching = new FetchSettings(
                TimeSpan.FromSeconds(context.Get(timeout)),
                context.Get(retries),
                context.Get(redirects),
                context.Get(bytes),
                context.Get(agent));
            var options = new ScraperOptions([.. context.Get(urls), .. listed], context.Get(concurrency), context.Find(output), fetching);
            return await new ScraperRunner(options, context, TimeProvider.System).RunAsync(cancellationToken);
        });
        return command;
    }

    private static string ParseUserAgent(string text) =>
        text.Length is >= 1 and <= 200 && text.All(character => character is >= ' ' and <= '~')
            ? text
            : throw new FormatException("it takes 1 to 200 printable ASCII characters");
}
