using Activity7.Execution.Processes;
using Activity7.SampleTool;
using Activity7.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Activity7.Execution.Tests.Processes;

/// <summary>What is left in the program of workers that have gone.</summary>
[Collection(nameof(Alone))]
public sealed class WorkerRemainsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_pipe_of_a_worker_stays_open()
    {
        var before = OpenPipes();
        for (var run = 0; run < 5; run++)
        {
            await using var executor = new ProcessExecutor(2, [BuiltProgram.PathOf("SampleTool")], NullLogger.Instance);
            await executor.MapAsync(SampleJobs.Square, [1, 2, 3], null, Token);
            OpenPipes().Except(before).Should().NotBeEmpty("workers that wait for the next run hold their pipes open");
        }

        OpenPipes().Should().BeSubsetOf(before);
    }

    /// <summary>The pipes that this process holds, each with the number that the kernel gave it.</summary>
    private static HashSet<string> OpenPipes() =>
        [.. Directory.GetFiles("/proc/self/fd")
            .Select(file => new FileInfo(file).LinkTarget)
            .OfType<string>()
            .Where(target => target.StartsWith("pipe:", StringComparison.Ordinal))];
}

/// <summary>Runs when no other test does: tests that start programs open pipes, too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
