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

    /// <summary>Shows <paramref name="examples"/>, whole command lines, at the end of the help of <paramref name="command"/>.</summary>
    public static void SetExamples(this Command command, params string[] examples) => ExamplesOf.AddOrUpdate(command, examples);

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

    private sealed class HelpWithExitCodes(HelpAction original) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            HideArgumentsAbove(parseResult.CommandResult);
            var result = original.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (ExamplesOf.TryGetValue(parseResult.CommandResult.Command, out var examples))
            {
                output.WriteLine("Examples:");
                foreach (var example in examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            output.WriteLine("Exit codes:");
            output.WriteLine("  0 done   1 failed, wholly or in part   2 wrong usage   130 cancelled");
            return result;
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
