using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.ImageFilter.Samples;

namespace Activity7.ImageFilter;

/// <summary>Puts the parts together: which pictures, what to do with each, and the way they go.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="engine">Decodes and encodes.</param>
/// <param name="time">The clock of the measurements.</param>
internal sealed class ImageFilterRunner(ImageFilterOptions options, IImageEngine engine, TimeProvider time)
{
    /// <summary>The folder of the samples unless the user names another.</summary>
    private const string SampleFolder = "images";

    /// <summary>Finds out what is to be done, and makes the samples where no picture was given.</summary>
    /// <exception cref="UsageException">It cannot be done without replacing a file that is not to be replaced.</exception>
    public async Task<IReadOnlyList<ImageJob>> PrepareAsync(CancellationToken cancellationToken)
    {
        var outputFolder = options.Results.OutputFolder;
        var isExample = options.Inputs.Count == 0;
        var jobs = options.Results.JobsOf(isExample
            ? [.. SampleFiles.PathsIn(outputFolder ?? SampleFolder).Select(path => new InputFile(path, IsNamed: true))]
            : options.Inputs);
        if (options.Results.ContactSheet is { } contactSheet)
        {
            ContactSheetFile.Check(contactSheet, jobs, engine);
        }

        if (isExample)
        {
            await SampleFiles.EnsureAsync(outputFolder ?? SampleFolder, engine, options.Limits.Workers, cancellationToken);
        }

        if (outputFolder is not null)
        {
            Directory.CreateDirectory(outputFolder);
        }

        return jobs;
    }

    /// <summary>Filters all pictures.</summary>
    /// <param name="jobs">The pictures.</param>
    /// <param name="sheet">Collects pictures before and after the filters; null for none.</param>
    /// <param name="report">Told how each ended, in the order of <paramref name="jobs"/>.</param>
    /// <param name="cancellationToken">Ends the run; pictures that are not finished leave nothing behind.</param>
    public async Task<BatchResult> RunAsync(
        IReadOnlyList<ImageJob> jobs, ContactSheet? sheet, Action<ImageOutcome> report, CancellationToken cancellationToken)
    {
        var stages = new ImageStages(engine, options.Filters, options.Processing, sheet, time);
        var outcomes = new List<ImageOutcome>(jobs.Count);
        var started = time.GetTimestamp();
        await foreach (var outcome in BatchWay.Pipelined.Run(stages, jobs, options.Limits, cancellationToken))
        {
            outcomes.Add(outcome);
            report(outcome);
        }

        return new BatchResult(outcomes, time.GetElapsedTime(started));
    }
}
