using System.CommandLine;
using Activity7.Execution.Processes;
using Activity7.MonteCarloBench.Simulation;

namespace Activity7.MonteCarloBench;

/// <summary>The command line of the program.</summary>
internal static class MonteCarloCommand
{
    /// <summary>Makes the root command; without a verb it compares.</summary>
    public static RootCommand Create() => CompareCommand.AddTo(
        new RootCommand("Estimates pi by throwing random darts, with and without parallelism, and compares the times")
        {
            PiCommand.Create(), CompareCommand.Create(), WorkerCommand.Create(PiJob.Registry),
        });
}
