using System.Text.Json;
using Activity7.AsyncScraper.State;
using Activity7.Common.Cli;
using Activity7.Common.Terminal;
using Microsoft.Extensions.Logging;

namespace Activity7.AsyncScraper.Output;

/// <summary>What a run prints: lines for people, rows for other programs, or one document at the end.</summary>
internal sealed class ScrapeReport : IAsyncDisposable
{
    private readonly ToolContext _context;
    private readonly ScraperOptions _options;
    private readonly Stream? _stream;
    private readonly IRowWriter? _rows;
    private bool _goesOn;

    /// <summary>Prints nothing yet.</summary>
    public ScrapeReport(ToolContext context, ScraperOptions options)
    {
        _context = context;
        _options = options;
        if (options.Rows is { Format: not null, Output: null })
        {
            _stream = context.OpenOutputStream();
            _rows = options.Rows.OpenWriter(_stream);
        }
    }

    private bool IsText => _rows is null && !_context.Json;

    /// <summary>Prints how a run begins.</summary>
    /// <param name="done">The pages that an earlier run has done.</param>
    /// <param name="waiting">The pages that wait.</param>
    /// <param name="site">The demonstration site, or null.</param>
    public void Open(long done, long waiting, Uri? site)
    {
        _goesOn = done > 0;
        if (IsText)
        {
            _context.WriteLine($"{ScrapeText.OpeningOf(done, waiting, _options.Plan.Settings.Concurrency, site)}\n");
        }
    }

    /// <summary>Prints a page.</summary>
    public void Write(PageRow row)
    {
        if (IsText)
        {
            _context.WriteLine(ScrapeText.LineOf(row));
        }

        _rows?.Write(row);
    }

    /// <summary>Hands all that was printed to whoever reads it.</summary>
    public Task FlushAsync() => _rows?.FlushAsync() ?? Task.CompletedTask;

    /// <summary>Ends a run whose rows nobody will ever see.</summary>
    /// <param name="pages">The pages so far.</param>
    /// <exception cref="ToolException">Standard output is the only place for rows, and its reader has gone.</exception>
    public void StopIfAbandoned(long pages)
    {
        if (_options.Rows is { Output: null, State: null } && StandardOutput.IsAbandoned())
        {
            throw new ToolException($"nobody reads standard output any more; stopped after {Quantity.Of(pages, "page")}, where --output FILE would go on");
        }
    }

    /// <summary>Prints how a run ended.</summary>
    /// <param name="summary">What it did, and what the runs before it did.</param>
    /// <param name="state">Holds the rows of the document.</param>
    /// <param name="cancellationToken">Ends the writing of it.</param>
    public async Task CloseAsync(ScrapeSummary summary, CrawlState state, CancellationToken cancellationToken)
    {
        if (_context.Json)
        {
            await using var output = _context.OpenOutputStream();
            var document = new ScrapeDocument(_options.Plan.Settings.Concurrency, state.Rows().Select(stored => stored.Row), summary);
            await JsonSerializer.SerializeAsync(output, document, ScraperJson.Document.ScrapeDocument, cancellationToken);
            output.WriteByte((byte)'\n');
        }
        else if (IsText)
        {
            ScrapeText.WriteClosing(_context, summary, overlaps: _options.Plan.Settings.Concurrency > 1 && !_goesOn);
        }
        else
        {
            _context.Log.LogInformation("{Summary}", ScrapeText.TotalsOf(summary));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_rows is not null)
        {
            await _rows.DisposeAsync();
            await _stream!.DisposeAsync();
        }
    }
}
