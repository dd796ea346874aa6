using System.CommandLine;

namespace Activity7.MonteCarloBench.Cli;

/// <summary>All workloads.</summary>
internal static class WorkloadCatalogue
{
    /// <summary>A command for each workload; those about primes share a verb.</summary>
    /// <param name="create">Makes the command of a workload.</param>
    public static IEnumerable<Command> Commands(Func<WorkloadEntry, Command> create) =>
    [
        create(PiEntry.Entry),
        create(OptionEntry.Entry),
        create(IntegralEntry.Entry),
        new Command("primes", "Primes: counted, or searched for") { create(PrimeCountEntry.Entry), create(PrimeSearchEntry.Entry) },
    ];
}
