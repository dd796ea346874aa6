using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Cli;
using Activity7.ImageFilter.Filters;

namespace Activity7.ImageFilter;

/// <summary>What the user asked for, checked.</summary>
/// <param name="Files">Which files are read and which are written.</param>
/// <param name="Filters">The filters to apply.</param>
/// <param name="Workers">Pictures at the same time, 1 to 64.</param>
/// <param name="Processing">How pictures are taken through the stages.</param>
internal sealed record ImageFilterOptions(
    FilePlan Files,
    FilterChain Filters,
    int Workers,
    ProcessorSettings Processing);
