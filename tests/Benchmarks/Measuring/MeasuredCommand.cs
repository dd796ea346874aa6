using System.Diagnostics;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Benchmarks.Measuring;

/// <summary>A program with its arguments, run to its end and measured from outside.</summary>
/// <param name="Program">The path of the executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Its working directory, by default that of this process.</param>
/// <remarks>
/// GNU time starts the program and asks the kernel for its usage (wait4). Not this process: a child takes over the peak of memory of
/// the process that forked it, which for .NET is tens of megabytes and for GNU time about one.
/// </remarks>
internal sealed record MeasuredCommand(string Program, IReadOnlyList<string> Arguments, string Folder = "")
{
    private const string GnuTime = "/usr/bin/time";

    /// <summary>Runs the program.</summary>
    /// <returns>What it cost, and its standard output.</returns>
    /// <exception cref="ToolException">It failed, or GNU time is missing.</exception>
    public async Task<(Cost Cost, string Output)> RunAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(GnuTime))
        {
            throw new ToolException($"measuring needs {GnuTime} (Debian: time)");
        }

        using var folder = new TemporaryFolder();
        var usage = folder["usage"];
        var started = Stopwatch.GetTimestamp();
        await using var process = new ChildProcess(GnuTime, ["--format=%U %S %M", $"--output={usage}", Program, .. Arguments], Folder);
        var (exitCode, output, error) = await process.WaitForExitAsync(cancellationToken);
        var wall = Stopwatch.GetElapsedTime(started);
        return exitCode == 0
            ? (CostOf(wall, await File.ReadAllTextAsync(usage, cancellationToken)), output)
            : throw ChildProcess.Failure(Path.GetFileName(Program), exitCode, error);
    }

    private static Cost CostOf(TimeSpan wall, string usage)
    {
        // User seconds, kernel seconds, and the peak in KiB.
        double[] numbers = [.. usage.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new Cost(wall, TimeSpan.FromSeconds(numbers[0] + numbers[1]), (long)numbers[2] * 1024);
    }
}
