using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace Activity7.Common.Cli;

/// <summary>Adds to the parser's help what every program has in common: the exit codes, and examples where given.</summary>
public static class HelpText
{
    private static readonly ConditionalWeakTable<Command, string[]> ExamplesOf = [];
    private static readonly ConditionalWeakTable<Command, Notes> NotesOf = [];

    /// <summary>Shows <paramref name="examples"/>, whole command lines, at the end of the help of <paramref name="command"/>.</summary>
    public static void SetExamples(this Command command, params string[] examples) => ExamplesOf.AddOrUpdate(command, examples);

    /// <summary>Shows a list in the help of <paramref name="command"/>, before the examples.</summary>
    /// <param name="command">The command.</param>
    /// <param name="title">The line above the list.</param>
    /// <param name="lines">Makes the lines; asked only when the help is shown.</param>
    public static void SetNotes(this Command command, string title, Func<IEnumerable<string>> lines) =>
        NotesOf.AddOrUpdate(command, new Notes(title, lines));

    internal static void Extend(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction original)
            {
                option.Action = new HelpWithExitCodes(original);
            }
        }
    }

    private sealed record Notes(string Title, Func<IEnumerable<string>> Lines);

    private sealed class HelpWithExitCodes(HelpAction original) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            HideArgumentsAbove(parseResult.CommandResult);
            var result = original.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            var command = parseResult.CommandResult.Command;
            if (NotesOf.TryGetValue(command, out var notes))
            {
                WriteList(output, notes.Title, notes.Lines());
            }

            if (ExamplesOf.TryGetValue(command, out var examples))
            {
                WriteList(output, "Examples:", examples);
            }

            output.WriteLine("Exit codes:");
            output.WriteLine("  0 done   1 failed, wholly or in part   2 wrong usage   130 cancelled");
            return result;
        }

        private static void WriteList(TextWriter output, string title, IEnumerable<string> lines)
        {
            output.WriteLine(title);
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        /// <summary>A verb takes its words after itself, so those of the commands above it are none of its help.</summary>
        private static void HideArgumentsAbove(CommandResult verb)
        {
            for (var above = verb.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
            {
                foreach (var argument in above.Command.Arguments)
                {
                    argument.Hidden = true;
                }
            }
        }
    }
}
