using System.Globalization;
using System.Runtime.CompilerServices;
using Activity7.Common.Files;
using Activity7.Execution;
using Activity7.ParallelFactorial.Factorials;

namespace Activity7.ParallelFactorial;

/// <summary>Computes the factorials that were asked for, and writes their files.</summary>
internal static class FactorialRunner
{
    /// <summary>Yields the factorials in the order asked for, each when it and all before it are there and on the disk.</summary>
    /// <exception cref="IOException">A file or the folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async IAsyncEnumerable<JobResult<ComputedFactorial>> RunAsync(
        FactorialOptions options, IExecutor executor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (options.OutputFolder is not null)
        {
            Directory.CreateDirectory(options.OutputFolder);
        }

        var numbers = options.Ranges.SelectMany(range => range.Numbers);
        await foreach (var result in FactorialTasks.RunAsync(
            numbers, options.Count, options.Executor, executor, options.WithDigits, cancellationToken))
        {
            if (options.OutputFolder is not null)
            {
                await AtomicFile.WriteAsync(
                    FileOf(options.OutputFolder, result.Value.Summary.N),
                    (stream, token) => stream.WriteAsync(result.Value.Digits, token).AsTask(),
                    cancellationToken);
            }

            yield return result;
        }
    }

    /// <summary>The file with the digits of n!.</summary>
    public static string FileOf(string folder, int n) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{n}.txt"));
}
