using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;

namespace Activity7.ImageFilter.Cli;

/// <summary>Which files are written, and how.</summary>
/// <param name="OutputFolder">Where the results go; null to put each beside its input, and the samples into <c>images</c>.</param>
/// <param name="Naming">How results are named.</param>
/// <param name="Existing">What becomes of results that exist.</param>
/// <param name="Encoding">How results are encoded.</param>
/// <param name="IsQualityGiven">True when the user gave the quality, so that there has to be a result that has one.</param>
/// <param name="ContactSheet">The file that shows the pictures before and after; null for none.</param>
internal sealed record ResultPlan(
    string? OutputFolder, ResultNaming Naming, ExistingResults Existing, EncodeSettings Encoding, bool IsQualityGiven, string? ContactSheet)
{
    /// <summary>Decides which file the result of each of <paramref name="inputs"/> becomes.</summary>
    /// <exception cref="UsageException">Results are in the way of others or of inputs, or a quality was given for none.</exception>
    public IReadOnlyList<ImageJob> JobsOf(IReadOnlyList<InputFile> inputs)
    {
        var jobs = OutputPlan.Create(inputs, OutputFolder, Naming);
        return !IsQualityGiven || jobs.Any(job => job.Format is { } format && ImageFormats.HasQuality(format))
            ? jobs
            : throw new UsageException("--quality: no result is a JPEG, WebP or AVIF, and others have none; leave it out, or give --format jpeg");
    }
}
