using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Cli;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Reports;
using Microsoft.Extensions.Logging;

namespace Activity7.ImageFilter;

/// <summary>The command line: arguments and options with their ranges, and what is printed.</summary>
internal static class ImageFilterCommand
{
    private static readonly InputOptions Inputs = new("three samples are drawn and filtered");
    private static readonly ResultOptions Results = new();
    private static readonly FilterOptions Filters = new();
    private static readonly WorkOptions Work = new();

    /// <summary>Creates the command.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand("Applies filters to many pictures at once: while some are filtered, others are read and written");
        Inputs.AddTo(command);
        Results.AddTo(command);
        Filters.AddTo(command);
        Work.AddTo(command);
        command.Subcommands.Add(CompareCommand.Create());
        command.SetExamples(
            "ImageFilter",
            "ImageFilter holiday.jpg portrait.png --sigma 12",
            "ImageFilter photos 'scans/*.tif' --workers 8 --output blurred --json",
            "ImageFilter photos --sigma 8 --output blurred --contact-sheet blurred/sheet.jpg",
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
        var results = Results.Read(context, filters.NameSuffix);
        var options = new ImageFilterOptions(
            await Inputs.ReadAsync(context, results.OutputFolder, results.Naming, results.ContactSheet, cancellationToken),
            results,
            filters,
            Work.Limits(context),
            Work.Processing(context, results.Existing, results.Encoding));
        var engine = Work.Engine(context);
        var runner = new ImageFilterRunner(options, engine, TimeProvider.System);
        var jobs = await runner.PrepareAsync(cancellationToken);
        using var sheet = results.ContactSheet is null ? null : new ContactSheet(jobs.Count);
        var text = new TextReport(jobs);
        var batch = await context.ShowProgressAsync("filtering", jobs.Count, "images", progress => runner.RunAsync(
            jobs,
            sheet,
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
            if (batch.Succeeded > 0)
            {
                context.WriteTable(StageTable.Of(batch));
            }

            context.WriteLine(TextReport.Summary(batch));
        }

        if (sheet is { Pairs.Count: > 0 })
        {
            string[] sources = [.. batch.Outcomes.Where(outcome => outcome.Failure is null).Select(outcome => outcome.Job.Input)];
            ContactSheetFile.Write(results.ContactSheet!, sheet, sources, engine, results.Encoding, cancellationToken);
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
