using Activity7.Benchmarks.Measuring;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>A program that does the work of a comparison.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="RunAsync">Does the work once.</param>
internal sealed record Contender(string Name, Func<CancellationToken, Task<Trial>> RunAsync)
{
    /// <summary>A contender whose work is one command.</summary>
    /// <param name="name">What the table calls it.</param>
    /// <param name="command">The command.</param>
    /// <param name="answer">Takes out of its standard output what it computed.</param>
    /// <param name="seconds">Takes out of it how long that took; without it, the time from start to end counts.</param>
    public static Contender Of(string name, MeasuredCommand command, Func<string, string> answer, Func<string, double>? seconds = null) =>
        new(name, async cancellationToken =>
        {
            var (cost, output) = await command.RunAsync(cancellationToken);
            var counted = seconds is null ? cost : cost with { Wall = TimeSpan.FromSeconds(seconds(output)) };
            return new Trial(counted, answer(output));
        });
}

/// <summary>One run of a contender.</summary>
/// <param name="Cost">What it cost.</param>
/// <param name="Answer">What it computed, in a form that can be compared with the answers of others.</param>
internal readonly record struct Trial(Cost Cost, string Answer);
