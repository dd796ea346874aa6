using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Workloads;

namespace Activity7.MonteCarloBench.Cli;

/// <summary>A workload on the command line.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Description">What it computes.</param>
/// <param name="Arguments">What has no dashes.</param>
/// <param name="Options">What has.</param>
/// <param name="Read">Makes the workload from what the user typed.</param>
/// <param name="Example">Arguments worth trying.</param>
internal sealed record WorkloadEntry(
    string Name,
    string Description,
    IReadOnlyList<Argument> Arguments,
    IReadOnlyList<Option> Options,
    Func<ToolContext, IWorkload> Read,
    string Example)
{
    /// <summary>Adds the arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var argument in Arguments)
        {
            command.Arguments.Add(argument);
        }

        foreach (var option in Options)
        {
            command.Options.Add(option);
        }
    }
}
