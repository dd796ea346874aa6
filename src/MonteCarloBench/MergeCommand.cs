using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.MonteCarloBench.Output;
using Activity7.MonteCarloBench.Sharing;

namespace Activity7.MonteCarloBench;

/// <summary><c>MonteCarloBench merge FILE...</c>: the whole from its shares.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "The files of all shares, in any order",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => OptionChecks.Each(result, OptionChecks.ParsePathName),
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("merge", "Adds up the shares that runs with --shard wrote: the same answer as that of one run") { Files };
        command.SetRun(RunAsync);
        command.SetExamples("MonteCarloBench merge share-0.json share-1.json share-2.json share-3.json");
        return command;
    }

    private static Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var whole = Merge.All([.. context.Get(Files).Select(file => (file, ShareFile.Read(file)))]);
        OutcomePrinter.Print(context, whole, run: null);
        return Task.FromResult(ExitCode.Done);
    }
}
