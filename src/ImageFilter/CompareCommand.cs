using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Machine;
using Activity7.Common.Terminal;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Cli;
using Activity7.ImageFilter.Comparing;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.ImageFilter.Reports;
using Activity7.ImageFilter.Samples;

namespace Activity7.ImageFilter;

/// <summary><c>ImageFilter compare</c>: what a pool of threads and a pipeline buy over one picture after the other.</summary>
internal static class CompareCommand
{
    /// <summary>Enough samples for a run to last longer than a disturbance.</summary>
    private const int CopiesOfSamples = 8;

    private static readonly InputOptions Inputs = new("eight copies of each of the three samples");
    private static readonly FilterOptions Filters = new();
    private static readonly WorkOptions Work = new();
    private static readonly Option<int> Repeats = OptionChecks.Number("--repeat", "R", "How often each way is measured", 1, 100, 3);

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command(
            "compare", "Filters the same pictures one after another, on a pool of threads and in a pipeline, measures, and keeps no result");
        Inputs.AddTo(command);
        Filters.AddTo(command);
        Work.AddTo(command);
        command.Options.Add(Repeats);
        command.SetRun(RunAsync);
        command.SetExamples(
            "ImageFilter compare",
            "ImageFilter compare photos --workers 2 --repeat 5",
            "ImageFilter compare photos --filter thumbnail --workers 8 --memory 200 --json");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var filters = Filters.Read(context);
        var usual = new ResultNaming(NamePattern.Default, filters.NameSuffix, Format: null);
        var inputs = await Inputs.ReadAsync(context, outputFolder: null, usual, contactSheet: null, cancellationToken);
        var engine = Work.Engine(context);
        var limits = Work.Limits(context);
        var told = new HashSet<string>();
        var folder = Directory.CreateTempSubdirectory("ImageFilter-").FullName;
        try
        {
            if (inputs.Count == 0)
            {
                await SampleFiles.EnsureAsync(folder, engine, limits.Workers, cancellationToken);
                inputs = [.. Enumerable.Repeat(SampleFiles.PathsIn(folder), CopiesOfSamples).SelectMany(paths => paths)
                    .Select(path => new InputFile(path, IsNamed: true))];
            }

            var unique = usual with { Pattern = NamePattern.Parse("{index}_{name}{ext}") };
            var jobs = OutputPlan.Create(inputs, Path.Combine(folder, "results"), unique);
            var processing = Work.Processing(context, ExistingResults.Replace, EncodeSettings.Default);
            var comparison = new BatchComparison(new ImageStages(engine, filters, processing, sheet: null, TimeProvider.System), limits, TimeProvider.System);
            var repeats = context.Get(Repeats);
            var rows = await context.ShowProgressAsync(
                "filtering",
                (long)jobs.Count * BatchComparison.Ways.Count * repeats,
                "images",
                progress => comparison.RunAsync(
                    jobs,
                    repeats,
                    outcome =>
                    {
                        progress.Report(1);
                        ReportOnce(outcome);
                    },
                    cancellationToken));
            Print(context, jobs.Count, repeats, rows);
            return rows.All(row => row.Failed == 0) ? ExitCode.Done : ExitCode.Failed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        void ReportOnce(ImageOutcome outcome)
        {
            if (outcome.Error is { } error && told.Add(outcome.Job.Input))
            {
                context.WriteError(Printable.Of($"{outcome.Job.Input}: {error}"));
            }
        }
    }

    private static void Print(ToolContext context, int images, int repeats, IReadOnlyList<WayRow> rows)
    {
        if (context.Json)
        {
            context.WriteJson(new WayDocument(MachineDescription.Read(), images, repeats, rows), WayJsonContext.Default.WayDocument);
            return;
        }

        context.WriteLine($"{Quantity.Of(images, "image")}, median of {repeats}");
        context.WriteTable(WayTable.Of(rows));
    }
}
