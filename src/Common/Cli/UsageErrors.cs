using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Activity7.Common.Cli;

/// <summary>What is wrong with a command line, one line for each fault, all at once.</summary>
internal static class UsageErrors
{
    /// <summary>The faults of <paramref name="parsed"/>; none when the user asked for help or the version.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var runsCommand = ReferenceEquals(parsed.Action, parsed.CommandResult.Command.Action);
        if (!runsCommand && parsed.Action is not ParseErrorAction)
        {
            return [];
        }

        var unknownOptions = UnknownOptions(parsed);
        if (unknownOptions.Count > 0)
        {
            return [.. unknownOptions.Select(option => $"there is no option '{option}'; see '{CommandPath(parsed)} --help'")];
        }

        if (BeforeVerb(parsed) is { } stray)
        {
            return [$"'{stray}' stands before '{parsed.CommandResult.Command.Name}', which takes its words after it; see '{CommandPath(parsed)} --help'"];
        }

        return [.. parsed.Errors.Select(error => Missing(error, parsed) ?? OneLine(error.Message)).Distinct()];
    }

    /// <summary>
    /// A word that belongs to the command above the one that runs, which would leave it aside in silence; null without any. The options
    /// of both are the verb's too.
    /// </summary>
    private static string? BeforeVerb(ParseResult parsed)
    {
        var verb = parsed.CommandResult;
        return (verb.Parent as CommandResult)?.Children
            .Select(result => result switch
            {
                OptionResult { Implicit: false } option when !verb.Command.Options.Contains(option.Option) => option.Option.Name,
                ArgumentResult { Tokens.Count: > 0 } argument => argument.Tokens[0].Value,
                _ => null,
            })
            .FirstOrDefault(word => word is not null);
    }

    /// <summary>What an error says of an argument that was not given, by its name; null for any other error.</summary>
    private static string? Missing(ParseError error, ParseResult parsed) => error.SymbolResult switch
    {
        OptionResult { IdentifierTokenCount: > 1, Option.Arity.MaximumNumberOfValues: 1 } option => $"{option.Option.Name} is given more than once; give it once",
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value; see '{CommandPath(parsed)} --help'",
        ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.HelpName ?? argument.Argument.Name} is missing; see '{CommandPath(parsed)} --help'",
        _ => null,
    };

    /// <summary>
    /// Words that look like options but are none. The parser hands them to an argument that takes any text, such as a
    /// file name; after <c>--</c> they are meant so.
    /// </summary>
    private static List<string> UnknownOptions(ParseResult parsed)
    {
        var plain = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument);
        var ofArguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens)
            .Concat(parsed.CommandResult.Tokens)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var unmatched = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        return [.. plain.Where(token => ofArguments.Contains(token) || unmatched.Contains(token.Value))
            .Select(token => token.Value).Where(LooksLikeOption).Distinct()];
    }

    /// <summary>True for <c>-x</c> and <c>--name</c>, false for <c>-</c> (standard input) and for negative numbers.</summary>
    private static bool LooksLikeOption(string word) =>
        word.Length > 1 && word[0] == '-' && !char.IsAsciiDigit(word[1]) && word[1] != '.';

    private static string CommandPath(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult command; result = command.Parent)
        {
            names.Insert(0, command.Command.Name);
        }

        return string.Join(' ', names);
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
