using System.CommandLine;

namespace Activity7.Common.Cli;

/// <summary>The options that every command of every program understands.</summary>
public static class StandardOptions
{
    /// <summary><c>--json</c>: one JSON document on standard output instead of text.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document on standard output" };

    /// <summary><c>--quiet</c>: only errors on standard error, no progress.</summary>
    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress, no log: only errors on standard error" };

    /// <summary><c>--verbose</c>: debug messages, and stack traces of expected failures.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Log everything to standard error" };

    internal static void AddTo(Command command)
    {
        command.Options.Add(Json);
        command.Options.Add(Quiet);
        command.Options.Add(Verbose);
    }
}
