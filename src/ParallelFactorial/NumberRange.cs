using System.CommandLine;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial;

/// <summary>The numbers from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct NumberRange(int First, int Last)
{
    /// <summary>The sheet's example: five numbers from 100,000 on.</summary>
    public static NumberRange SheetExample { get; } = new(100_000, 100_004);

    /// <summary>How many numbers, at least 1.</summary>
    public int Count => Last - First + 1;

    /// <summary>The numbers, ascending.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(First, Count);

    /// <summary>The numbers on a command line; without any, those of the sheet.</summary>
    public static Argument<NumberRange[]> Argument() => new("N | A..B")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Numbers, or ranges of them, from 0 to {Factorial.MaximumN:#,0}"),
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [SheetExample],
        CustomParser = result => OptionChecks.Each(result, Parse),
    };

    /// <summary>Reads <c>N</c> or <c>A..B</c>.</summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static NumberRange Parse(string text)
    {
        var ends = text.Split("..", 2);
        var first = OptionChecks.ParseNumber(ends[0], 0, Factorial.MaximumN);
        var last = OptionChecks.ParseNumber(ends[^1], 0, Factorial.MaximumN);
        return first <= last
            ? new NumberRange(first, last)
            : throw new FormatException($"the range '{text}' is empty; give the smaller number first");
    }

    /// <summary>The range as it is typed.</summary>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}..{Last}");
}
