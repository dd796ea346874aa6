using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.Common.Work;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.ImageFilter.Samples;

namespace Activity7.ImageFilter;

/// <summary>Puts the parts together: which pictures, what to do with each, and the pool that does it.</summary>
/// <param name="options">What the user asked for.</param>
/// <param name="engine">Decodes and encodes.</param>
/// <param name="time">The clock of the measurements.</param>
internal sealed class ImageFilterRunner(ImageFilterOptions options, IImageEngine engine, TimeProvider time)
{
    /// <summary>The folder of the samples unless the user names another.</summary>
    private const string SampleFolder = "images";

    /// <summary>
    /// How many pictures may be done ahead of a slow one whose line comes first. An outcome is small, so the others need not wait.
    /// </summary>
    private const int Window = 1000;

    /// <summary>Finds out what is to be done, and makes the samples where no picture was given.</summary>
    /// <exception cref="UsageException">It cannot be done without replacing a file that is not to be replaced.</exception>
    public async Task<IReadOnlyList<ImageJob>> PrepareAsync(CancellationToken cancellationToken)
    {
        var outputFolder = options.Files.OutputFolder;
        var isExample = options.Files.Inputs.Count == 0;
        var jobs = options.Files.JobsOf(isExample
            ? [.. SampleFiles.PathsIn(outputFolder ?? SampleFolder).Select(path => new InputFile(path, IsNamed: true))]
            : options.Files.Inputs);
        if (isExample)
        {
            await SampleFiles.EnsureAsync(outputFolder ?? SampleFolder, engine, options.Workers, cancellationToken);
        }

        if (outputFolder is not null)
        {
            Directory.CreateDirectory(outputFolder);
        }

        return jobs;
    }

    /// <summary>Filters all pictures.</summary>
    /// <param name="jobs">The pictures.</param>
    /// <param name="report">Told how each ended, in the order of <paramref name="jobs"/>.</param>
    /// <param name="cancellationToken">Ends the run; pictures that are not finished leave nothing behind.</param>
    public async Task<BatchResult> RunAsync(
        IReadOnlyList<ImageJob> jobs, Action<ImageOutcome> report, CancellationToken cancellationToken)
    {
        var processor = new ImageProcessor(engine, options.Filters, options.Processing, time);
        var outcomes = new List<ImageOutcome>(jobs.Count);
        var started = time.GetTimestamp();
        var finished = Crew.RunAsync(
            options.Workers,
            Window,
            ResultOrder.AsGiven,
            jobs,
            (_, _, job, stop) => IsDone(job) ? Skipped(job) : processor.Process(job, stop),
            cancellationToken);
        await foreach (var outcome in finished)
        {
            outcomes.Add(outcome);
            report(outcome);
        }

        return new BatchResult(outcomes, time.GetElapsedTime(started));
    }

    /// <summary>A link to nothing is a file to the system, but no result.</summary>
    private bool IsDone(ImageJob job) =>
        options.Files.Existing == ExistingResults.Skip && job.Fault is null && File.Exists(RealPath.Of(job.Output));

    private static ImageOutcome Skipped(ImageJob job) => new(job, 0, 0, default, Failure: null, IsSkipped: true);
}
