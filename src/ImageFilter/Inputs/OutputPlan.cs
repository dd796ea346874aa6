using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Reports;

namespace Activity7.ImageFilter.Inputs;

/// <summary>Which file each result becomes, decided for all pictures before the first is written.</summary>
internal static class OutputPlan
{
    /// <summary>Names the results: <c>photos/a.jpg</c> becomes <c>photos/a_blurred.jpg</c>, or <c>DIR/a_blurred.jpg</c>.</summary>
    /// <param name="inputs">The pictures.</param>
    /// <param name="outputFolder">The folder of all results; null to put each beside its input.</param>
    /// <param name="nameSuffix">What is added to the name after an underscore.</param>
    /// <exception cref="UsageException">Two results would be one file, a result would replace an input, or its links lead in a circle.</exception>
    public static IReadOnlyList<ImageJob> Create(IReadOnlyList<string> inputs, string? outputFolder, string nameSuffix)
    {
        // An input whose links lead in a circle has no file behind it, and fails alone when its turn comes.
        var inputFiles = inputs.Select(input => RealPath.Of(input) ?? Path.GetFullPath(input)).ToHashSet(RealPath.Comparer);
        var inputOfOutput = new Dictionary<string, string>(RealPath.Comparer);
        var jobs = new List<ImageJob>(inputs.Count);
        foreach (var input in inputs)
        {
            var output = OutputOf(input, outputFolder, nameSuffix);
            var outputFile = RealPath.Of(output)
                ?? throw new UsageException($"'{Printable.Of(output)}': its symbolic links lead in a circle; remove it, or give --output another folder");
            if (inputFiles.Contains(outputFile))
            {
                throw new UsageException(
                    $"the result of '{Printable.Of(input)}' would replace '{Printable.Of(output)}', which is an input, too; "
                    + "give --output another folder, or name fewer files");
            }

            if (!inputOfOutput.TryAdd(outputFile, input))
            {
                throw new UsageException(
                    $"'{Printable.Of(inputOfOutput[outputFile])}' and '{Printable.Of(input)}' would both become '{Printable.Of(output)}'; "
                    + "filter them in two runs with different --output");
            }

            jobs.Add(new ImageJob(input, output));
        }

        return jobs;
    }

    /// <summary>The file that the result of <paramref name="input"/> becomes.</summary>
    public static string OutputOf(string input, string? outputFolder, string nameSuffix) =>
        Path.Combine(
            outputFolder ?? Path.GetDirectoryName(input) ?? "",
            $"{Path.GetFileNameWithoutExtension(input)}_{nameSuffix}{Path.GetExtension(input)}");
}
