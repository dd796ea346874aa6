namespace Activity7.AsyncScraper.Output;

/// <summary>How rows are written for other programs.</summary>
internal enum RowFormat
{
    /// <summary>One JSON object a line (jsonlines.org).</summary>
    JsonLines,

    /// <summary>Comma-separated values with a heading (RFC 4180).</summary>
    Csv,
}
