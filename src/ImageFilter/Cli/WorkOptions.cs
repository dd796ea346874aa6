using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Reports;
using Microsoft.Extensions.Logging;

namespace Activity7.ImageFilter.Cli;

/// <summary>The options that say how much is done at a time, what is refused, and which library reads and writes.</summary>
internal sealed class WorkOptions
{
    private const int Megabyte = 1_000_000;

    private readonly Option<int> _workers = OptionChecks.Number("--workers", "K", "Pictures at the same time", 1, 64, 3);

    private readonly Option<int?> _memory = OptionChecks.OptionalNumber(
        "--memory",
        "MB",
        "Megabytes for pictures at the same time, twice the pixels of each; one that needs more goes alone",
        1,
        1_000_000,
        "half of the memory");

    private readonly Option<bool> _animate = new("--animate")
    {
        Description = "All frames of an animated GIF or WebP whose result is one, too [default: the first frame]",
    };

    // An array holds 2^31 samples: 500 million pixels of four samples fit.
    private readonly Option<long> _maximumPixels = OptionChecks.Number(
        "--max-pixels", "N", "Refuse larger pictures, with all frames that are wanted; a small file can claim to be one", 1L, 500_000_000L, 200_000_000L);

    private readonly Option<Choice<EngineEntry>> _engine = EngineOption.Create();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _workers, _memory, _animate, _maximumPixels, _engine })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How much may be in work at a time.</summary>
    public BatchLimits Limits(ToolContext context) =>
        new(context.Get(_workers), context.Find(_memory) * (long)Megabyte ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2);

    /// <summary>How pictures are taken through the stages.</summary>
    /// <param name="context">The values.</param>
    /// <param name="existing">What becomes of results that exist.</param>
    /// <param name="encoding">How results are encoded.</param>
    public ProcessorSettings Processing(ToolContext context, ExistingResults existing, EncodeSettings encoding) =>
        new(context.Get(_maximumPixels), context.Get(_animate), existing, encoding);

    /// <summary>The library that reads and writes the files.</summary>
    /// <exception cref="ImageException">It cannot be loaded.</exception>
    public IImageEngine Engine(ToolContext context) =>
        context.Get(_engine).Create(message => context.Log.LogDebug("{Message}", Printable.Of(message)));
}
