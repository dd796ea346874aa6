using System.Globalization;
using Activity7.Common.Cli;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial;

/// <summary>The numbers from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct NumberRange(int First, int Last)
{
    /// <summary>How many numbers, at least 1.</summary>
    public int Count => Last - First + 1;

    /// <summary>The numbers, ascending.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(First, Count);

    /// <summary>Reads <c>N</c> or <c>A..B</c>.</summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static NumberRange Parse(string text)
    {
        var ends = text.Split("..", 2);
        var first = OptionChecks.ParseNumber(ends[0], 0, FactorialDigits.MaximumN);
        var last = OptionChecks.ParseNumber(ends[^1], 0, FactorialDigits.MaximumN);
        return first <= last
            ? new NumberRange(first, last)
            : throw new FormatException($"the range '{text}' is empty; give the smaller number first");
    }

    /// <summary>The range as it is typed.</summary>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First}..{Last}");
}
