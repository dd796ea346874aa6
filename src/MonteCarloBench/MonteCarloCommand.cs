using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Execution.Processes;
using Activity7.MonteCarloBench.Cli;
using Activity7.MonteCarloBench.Running;

namespace Activity7.MonteCarloBench;

/// <summary>The command line of the program.</summary>
internal static class MonteCarloCommand
{
    /// <summary>Makes the root command; without a verb it compares.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Computes a lot, with and without parallelism, with the same answer to the last bit, and compares the times");
        foreach (var run in WorkloadCatalogue.Commands(RunCommand.Create))
        {
            root.Subcommands.Add(run);
        }

        root.Subcommands.Add(CompareCommand.Create());
        root.Subcommands.Add(MergeCommand.Create());
        root.Subcommands.Add(WorkerCommand.Create(WorkloadJob.Registry));
        CompareCommand.AddTo(root, PiEntry.Entry);
        root.SetExamples(
            "MonteCarloBench                                  the sheet's task: pi with and without parallelism",
            "MonteCarloBench compare primes count 0 10^9 --workers 1,2,4 --report report",
            "MonteCarloBench primes search --bits 2048 --count 20");
        return root;
    }
}
