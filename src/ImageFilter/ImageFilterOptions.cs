using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Cli;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Inputs;

namespace Activity7.ImageFilter;

/// <summary>What the user asked for, checked.</summary>
/// <param name="Inputs">The pictures in the order given, each once; none to make and filter the samples.</param>
/// <param name="Results">Which files are written.</param>
/// <param name="Filters">The filters to apply.</param>
/// <param name="Limits">How much is in work at a time.</param>
/// <param name="Processing">How pictures are taken through the stages.</param>
internal sealed record ImageFilterOptions(
    IReadOnlyList<InputFile> Inputs,
    ResultPlan Results,
    FilterChain Filters,
    BatchLimits Limits,
    ProcessorSettings Processing);
