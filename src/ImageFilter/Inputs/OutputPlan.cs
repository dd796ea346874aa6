using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Reports;
using static System.FormattableString;

namespace Activity7.ImageFilter.Inputs;

/// <summary>Which file each result becomes, decided for all pictures before the first is written.</summary>
internal sealed class OutputPlan
{
    /// <summary>Enough to see what is wrong; a folder of pictures that are all in the way would fill the screen.</summary>
    private const int MostFaults = 10;

    private readonly RealPathCache _realPaths = new();
    private readonly Dictionary<string, string> _inputOfOutput = new(RealPath.Comparer);
    private readonly HashSet<string> _inputFiles;

    private OutputPlan(IReadOnlyList<InputFile> inputs) =>
        // An input whose links lead in a circle has no file behind it, and fails alone when its turn comes.
        _inputFiles = inputs.Select(input => _realPaths.Of(input.Path) ?? Path.GetFullPath(input.Path)).ToHashSet(RealPath.Comparer);

    /// <summary>
    /// Names the results: <c>photos/2024/a.jpg</c>, found in <c>photos</c>, becomes <c>photos/2024/a_blurred.jpg</c>, or
    /// <c>DIR/2024/a_blurred.jpg</c>.
    /// </summary>
    /// <param name="inputs">The pictures.</param>
    /// <param name="outputFolder">
    /// The folder of all results, with the sub-folders in which pictures were found; null to put each beside its input.
    /// </param>
    /// <param name="naming">How results are named.</param>
    /// <exception cref="UsageException">
    /// Two results would be one file, a result would replace an input or have a name that no file can have, or its links lead in a
    /// circle; one line for each of the first ten.
    /// </exception>
    public static IReadOnlyList<ImageJob> Create(IReadOnlyList<InputFile> inputs, string? outputFolder, ResultNaming naming)
    {
        var plan = new OutputPlan(inputs);
        var jobs = new List<ImageJob>(inputs.Count);
        var faults = new List<string>();
        foreach (var input in inputs)
        {
            var name = naming.NameOf(input.Path, jobs.Count + 1, inputs.Count);
            var folder = outputFolder is null ? Path.GetDirectoryName(input.Path) ?? "" : Path.Combine(outputFolder, input.Subfolder);
            var output = Path.Combine(folder, name);
            jobs.Add(new ImageJob(input.Path, output, naming.FormatOf(input.Path, output), input.Fault));
            if (input.Fault is null && plan.FaultOf(input.Path, name, output) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? jobs : throw new UsageException(
            faults.Count <= MostFaults
                ? faults
                : [.. faults.Take(MostFaults), Invariant($"and {faults.Count - MostFaults:#,0} more results")]);
    }

    /// <summary>Why a result cannot be; null when it can, which later ones are then compared with.</summary>
    private string? FaultOf(string input, string name, string output)
    {
        if (NamePattern.FaultOf(name) is { } fault)
        {
            return $"--name: the result of '{Printable.Of(input)}' {fault}; the placeholders are {NamePattern.Known}";
        }

        if (_realPaths.Of(output) is not { } outputFile)
        {
            return $"'{Printable.Of(output)}': its symbolic links lead in a circle; remove it, or give --output another folder";
        }

        if (_inputFiles.Contains(outputFile))
        {
            return $"the result of '{Printable.Of(input)}' would replace '{Printable.Of(output)}', which is an input, too; "
                + "give --output another folder, or name fewer files";
        }

        return _inputOfOutput.TryAdd(outputFile, input)
            ? null
            : $"'{Printable.Of(_inputOfOutput[outputFile])}' and '{Printable.Of(input)}' would both become '{Printable.Of(output)}'; "
                + "filter them in two runs with different --output";
    }
}
