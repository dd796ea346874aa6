using Activity7.Common.Machine;

namespace Activity7.AsyncScraper.Comparing;

/// <summary>What <c>compare --json</c> prints.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Pages">How many pages were fetched in each run.</param>
/// <param name="Repeats">How often each way was measured.</param>
/// <param name="Rows">The ways.</param>
internal sealed record WayDocument(MachineDescription Machine, int Pages, int Repeats, IReadOnlyList<WayRow> Rows);
