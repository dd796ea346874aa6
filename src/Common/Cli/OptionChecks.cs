using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Activity7.Common.Cli;

/// <summary>
/// Options whose values are checked while they are parsed, so that a fault is a usage error with the allowed range.
/// </summary>
/// <remarks>
/// The checks live in the parser and not in validators: a validator that asks for the typed value of text that did not
/// convert ends the process with 134.
/// </remarks>
public static class OptionChecks
{
    /// <summary>An option that takes a number from <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="valueName">What the help calls the value, for example <c>K</c>.</param>
    /// <param name="description">What it is for; the range is added.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="defaultValue">The value when the option is not given.</param>
    public static Option<T> Number<T>(string name, string valueName, string description, T minimum, T maximum, T defaultValue)
        where T : struct, INumber<T> =>
        new(name)
        {
            HelpName = valueName,
            Description = $"{description} ({Range(minimum, maximum)})",
            DefaultValueFactory = _ => defaultValue,
            CustomParser = result => One(result, text => ParseNumber(text, minimum, maximum)),
        };

    /// <summary>The same, without a value when it is not given.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="valueName">What the help calls the value, for example <c>K</c>.</param>
    /// <param name="description">What it is for; the range and the default are added.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="defaultText">What the help says happens without it.</param>
    public static Option<T?> OptionalNumber<T>(string name, string valueName, string description, T minimum, T maximum, string defaultText)
        where T : struct, INumber<T> =>
        new(name)
        {
            HelpName = valueName,
            Description = $"{description} ({Range(minimum, maximum)}) [default: {defaultText}]",
            CustomParser = result => One<T?>(result, text => ParseNumber(text, minimum, maximum)),
        };

    /// <summary>An option that takes one of a few words.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="defaultValue">The value when the option is not given.</param>
    /// <param name="choices">The words and what they mean.</param>
    public static Option<Choice<T>> Choice<T>(string name, string description, T defaultValue, params Choice<T>[] choices)
    {
        var option = new Option<Choice<T>>(name)
        {
            HelpName = string.Join('|', choices),
            Description = description,
            DefaultValueFactory = _ => choices.Single(choice => Equals(choice.Value, defaultValue)),
            CustomParser = result => One(result, text => ParseChoice(text, choices)),
        };
        option.CompletionSources.Add([.. choices.Select(choice => choice.Word)]);
        return option;
    }

    /// <summary>An option that takes several values with commas between them.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="valueName">What the help calls the value, for example <c>K,K</c>.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="defaultItems">The values when the option is not given.</param>
    /// <param name="parse">Parses one value, or throws a <see cref="FormatException"/> for the user.</param>
    public static Option<CommaList<T>> List<T>(
        string name, string valueName, string description, IReadOnlyList<T> defaultItems, Func<string, T> parse) => new(name)
        {
            HelpName = valueName,
            Description = description,
            DefaultValueFactory = _ => new CommaList<T>(defaultItems),
            CustomParser = result => One(result, text => new CommaList<T>([.. text.Split(',', StringSplitOptions.TrimEntries).Select(parse)])),
        };

    /// <summary>An option that takes the name of a file or folder.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="valueName">What the help calls the value, for example <c>FILE</c>.</param>
    /// <param name="description">What it is for.</param>
    public static Option<string?> PathName(string name, string valueName, string description) => new(name)
    {
        HelpName = valueName,
        Description = description,
        CustomParser = result => One(result, ParsePathName),
    };

    /// <summary>An option that can be given several times, each time with one value; none by default.</summary>
    /// <param name="name">The option with its dashes.</param>
    /// <param name="valueName">What the help calls the value, for example <c>REGEX</c>.</param>
    /// <param name="description">What it is for; that it can be repeated is added.</param>
    /// <param name="parse">Parses one value, or throws a <see cref="FormatException"/> for the user.</param>
    public static Option<T[]> Repeated<T>(string name, string valueName, string description, Func<string, T> parse) => new(name)
    {
        HelpName = valueName,
        Description = $"{description} (can be given several times)",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result => Each(result, parse),
    };

    /// <summary>Takes any name of a file or folder that is not empty.</summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static string ParsePathName(string text) =>
        !string.IsNullOrWhiteSpace(text) ? text : throw new FormatException("it takes a name that is not empty");

    /// <summary>
    /// Parses a number in a range; digits may be grouped by <c>_</c>, an exponent is allowed (<c>1e9</c>), and so is a power of whole numbers
    /// (<c>10^9</c>).
    /// </summary>
    /// <exception cref="FormatException">With a message for the user that names the range.</exception>
    public static T ParseNumber<T>(string text, T minimum, T maximum)
        where T : struct, INumber<T>
    {
        var plain = WithoutPower(text.Replace("_", "", StringComparison.Ordinal));
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent | NumberStyles.AllowDecimalPoint;
        if (T.TryParse(plain, Style, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum)
        {
            return value;
        }

        var isNumber = double.TryParse(plain, Style, CultureInfo.InvariantCulture, out var real) && !double.IsNaN(real);
        var fault = !isNumber ? "is not a number"
            : IsWhole<T>() && real != Math.Floor(real) ? "is not a whole number"
            : "is out of range";
        throw new FormatException($"'{text}' {fault}; it takes {Range(minimum, maximum)}");
    }

    /// <summary>
    /// Parses the one word given for an option or argument; a <see cref="FormatException"/> becomes a usage error that names it.
    /// </summary>
    public static T? One<T>(ArgumentResult result, Func<string, T> parse)
    {
        try
        {
            return parse(result.Tokens.Single().Value);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            result.AddError($"{NameOf(result)}: {exception.Message}");
            return default;
        }
    }

    /// <summary>Parses every word given for an option or argument; each fault becomes a usage error of its own.</summary>
    public static T[] Each<T>(ArgumentResult result, Func<string, T> parse)
    {
        var values = new List<T>();
        foreach (var token in result.Tokens)
        {
            try
            {
                values.Add(parse(token.Value));
            }
            catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
            {
                result.AddError($"{NameOf(result)}: {exception.Message}");
            }
        }

        return [.. values];
    }

    /// <summary>Finds the choice whose word was typed.</summary>
    /// <exception cref="FormatException">With a message for the user that names the words.</exception>
    public static Choice<T> ParseChoice<T>(string text, Choice<T>[] choices) =>
        Array.Exists(choices, choice => choice.Word == text)
            ? Array.Find(choices, choice => choice.Word == text)
            : throw new FormatException($"'{text}' is none of {string.Join(", ", choices)}");

    /// <summary>Computes <c>B^E</c>, with up to three digits each; any other text stays as it is.</summary>
    private static string WithoutPower(string text) =>
        text.Split('^') is [{ Length: <= 3 } left, { Length: <= 3 } right]
        && ushort.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var radix)
        && ushort.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var exponent)
            ? BigInteger.Pow(radix, exponent).ToString(CultureInfo.InvariantCulture)
            : text;

    private static string NameOf(ArgumentResult result) =>
        result.Parent is OptionResult option ? option.Option.Name : result.Argument.HelpName ?? result.Argument.Name;

    private static string Range<T>(T minimum, T maximum)
        where T : struct, INumber<T> =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsWhole<T>() ? "a whole number" : "a number")} from {Format(minimum)} to {Format(maximum)}");

    private static string Format<T>(T value)
        where T : struct, INumber<T> =>
        value.ToString(IsWhole<T>() ? "#,0" : null, CultureInfo.InvariantCulture);

    private static bool IsWhole<T>()
        where T : struct, INumber<T> =>
        T.One / (T.One + T.One) == T.Zero;
}
