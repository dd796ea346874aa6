using System.CommandLine;
using System.Globalization;
using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Parsing;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The options that say what is taken from pages, and where it goes.</summary>
internal sealed class RowOptions
{
    private static readonly Choice<RowFormat>[] Formats = [new("jsonl", RowFormat.JsonLines), new("csv", RowFormat.Csv)];

    private readonly Option<Selection[]> _select = OptionChecks.Repeated(
        "--select", "NAME=CSS[@ATTR]", "Also take the text, or an attribute, of all elements that a CSS selector finds", Selection.Parse);

    private readonly Option<int> _maxLinks = OptionChecks.Number(
        "--max-links", "N", "Most different links of a page; one with more is an error", 1, 10_000_000, ReadingSettings.DefaultMaxLinks);

    private readonly Option<bool> _noParse = new("--no-parse") { Description = "Do not parse pages: no title, no links" };

    private readonly Option<string?> _save = OptionChecks.PathName("--save", "DIR", "Also keep the pages themselves in this folder, by host");

    private readonly Option<string?> _output = OptionChecks.PathName(
        "--output", "FILE", "Write a row for each page to this file, which appears when it is complete");

    private readonly Option<Choice<RowFormat>?> _format = new("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = "How rows are written: a JSON object a line, or CSV. Without --output they go to standard output "
            + "[default: csv for a --output that ends in .csv, else jsonl]",
        CustomParser = result => OptionChecks.One<Choice<RowFormat>?>(result, text => OptionChecks.ParseChoice(text, Formats)),
    };

    private readonly Option<string?> _state = OptionChecks.PathName(
        "--state", "FILE", "Keep all that is done and all that waits in this file; a run that was killed goes on when started again");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _select, _maxLinks, _noParse, _save, _output, _format, _state })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    /// <param name="context">The values.</param>
    /// <param name="plan">Where the crawl goes.</param>
    /// <exception cref="UsageException">Options contradict each other.</exception>
    public RowPlan Read(ToolContext context, CrawlPlan plan)
    {
        var selections = context.Get(_select);
        CheckNames(selections);
        var parses = !context.Get(_noParse);
        if (!parses && (plan.Depth > 0 || selections.Length > 0))
        {
            throw new UsageException("--no-parse: --depth and --select need pages to be parsed; leave one of them out");
        }

        var (output, format) = (context.Find(_output), context.Find(_format)?.Value);
        if (context.Json && output is null && format is not null)
        {
            throw new UsageException("--format: with --json there is one document on standard output; leave one out, or name a file with --output");
        }

        return new RowPlan(
            new ExtractionSettings(
                parses,
                new ReadingSettings(selections, context.Get(_maxLinks), IgnoreRobots: !plan.ObeysRobots),
                plan.Depth,
                plan.ObeysRobots,
                FetchOptions.ProductToken,
                context.Find(_save)),
            output,
            format ?? (output is null ? null : output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? RowFormat.Csv : RowFormat.JsonLines),
            context.Find(_state));
    }

    private static void CheckNames(IReadOnlyList<Selection> selections)
    {
        try
        {
            Selection.CheckNames(selections, CsvRowWriter.Columns);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--select: {exception.Message}", exception);
        }
    }
}

/// <summary>What is taken from pages, and where it goes.</summary>
/// <param name="Extraction">What is taken.</param>
/// <param name="Output">The file for the rows, or null.</param>
/// <param name="Format">How rows are written; null when they are not.</param>
/// <param name="State">The file that the crawl's state is kept in, or null.</param>
internal sealed record RowPlan(ExtractionSettings Extraction, string? Output, RowFormat? Format, string? State)
{
    /// <summary>What a crawl that is gone on with has to agree in, by option.</summary>
    public IEnumerable<KeyValuePair<string, string>> Signature =>
    [
        new("--select", string.Join(' ', Extraction.Reading.Selections.Select(selection => selection.Text))),
        new("--max-links", Extraction.Reading.MaxLinks.ToString(CultureInfo.InvariantCulture)),
        new("--no-parse", Extraction.Parses ? "not given" : "given"),
        new("--save", Extraction.SaveFolder is { } folder ? Path.GetFullPath(folder) : "not given"),
    ];

    /// <summary>Opens a writer for the rows.</summary>
    public IRowWriter OpenWriter(Stream stream) => Format == RowFormat.Csv
        ? new CsvRowWriter(stream, [.. Extraction.Reading.Selections.Select(selection => selection.Name)], Extraction.SaveFolder is not null)
        : new JsonLinesWriter(stream);
}
