using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Cli;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Reports;
using Microsoft.Extensions.Logging;

namespace Activity7.ImageFilter;

/// <summary>The command line: arguments and options with their ranges, and what is printed.</summary>
internal static class ImageFilterCommand
{
    private static readonly Cli.FileOptions Files = new();

    private static readonly FilterOptions Filters = new();

    private static readonly Option<int> Workers = OptionChecks.Number("--workers", "K", "Pictures at the same time", 1, 64, 3);

    private static readonly Option<bool> Animate = new("--animate")
    {
        Description = "All frames of an animated GIF or WebP whose result is one, too [default: the first frame]",
    };

    // An array holds 2^31 samples: 500 million pixels of four samples fit.
    private static readonly Option<long> MaximumPixels = OptionChecks.Number(
        "--max-pixels", "N", "Refuse larger pictures, with all frames that are wanted; a small file can claim to be one", 1L, 500_000_000L, 200_000_000L);

    private static readonly Option<Choice<EngineEntry>> Engine = EngineOption.Create();

    /// <summary>Creates the command.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Applies filters to many pictures at once, on a pool of workers");
        Files.AddTo(command);
        Filters.AddTo(command);
        command.Options.Add(Workers);
        command.Options.Add(Animate);
        command.Options.Add(MaximumPixels);
        command.Options.Add(Engine);
        command.SetExamples(
            "ImageFilter",
            "ImageFilter holiday.jpg portrait.png --sigma 12",
            "ImageFilter photos 'scans/*.tif' --workers 8 --output blurred --json",
            "ImageFilter photos --filter thumbnail --size 320x320 --linear --filter unsharp --output small",
            "ImageFilter photos --recursive --output small --name '{name}{ext}' --format webp --quality 60 --skip-existing",
            "find photos -newer last -name '*.jpg' -print0 | ImageFilter --input - --output blurred");
        command.SetNotes("Formats that each engine reads and writes:", EngineOption.Formats);
        command.SetRun(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var filters = Filters.Read(context);
        var files = await Files.ReadAsync(context, filters.NameSuffix, cancellationToken);
        var options = new ImageFilterOptions(
            files,
            filters,
            context.Get(Workers),
            new ProcessorSettings(context.Get(MaximumPixels), context.Get(Animate), files.Encoding));
        var engine = context.Get(Engine).Create(message => context.Log.LogDebug("{Message}", Printable.Of(message)));
        var runner = new ImageFilterRunner(options, engine, TimeProvider.System);
        var jobs = await runner.PrepareAsync(cancellationToken);
        var text = new TextReport(jobs);
        var batch = await context.ShowProgressAsync("filtering", jobs.Count, progress => runner.RunAsync(
            jobs,
            outcome =>
            {
                Report(outcome);
                progress.Report(1);
            },
            cancellationToken));
        if (context.Json)
        {
            context.WriteJson(FilterDocument.Of(options, engine, batch), FilterJsonContext.Default.FilterDocument);
        }
        else
        {
            context.WriteLine(TextReport.Summary(batch));
        }

        return batch.Failed == 0 ? ExitCode.Done : ExitCode.Failed;

        void Report(ImageOutcome outcome)
        {
            if (outcome.Failure is { } failure)
            {
                context.WriteError(Printable.Of($"{outcome.Job.Input}: {outcome.Error}"));
                context.Log.LogDebug(failure, "{Input} failed", Printable.Of(outcome.Job.Input));
            }
            else if (!context.Json && !outcome.IsSkipped)
            {
                context.WriteLine(text.Line(outcome));
            }
        }
    }
}
