using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.Execution;
using Activity7.Execution.Processes;
using Microsoft.Extensions.Logging;

namespace Activity7.SampleTool;

/// <summary>A program with every ending that a program can have, for the tests to start.</summary>
internal static class SampleCommand
{
    public static RootCommand Create() => new("A program with every ending that a program can have")
    {
        Square(), Echo(), Write(), Fail(), Misuse(), Partly(), Bug(), Wait(), Stubborn(), Linger(), Steps(), Library(), Visit(),
        WorkerCommand.Create(SampleJobs.Registry),
    };

    private static Command Square()
    {
        var number = new Argument<int>("N")
        {
            Description = "The number to square",
            CustomParser = result => OptionChecks.One(result, text => OptionChecks.ParseNumber(text, 0, 1000)),
        };
        var times = OptionChecks.Number("--times", "T", "How often to print it", 1, 10, 1);
        var command = new Command("square", "Prints N squared") { number, times };
        command.SetRun(async (context, _) =>
        {
            for (var i = 0; i < context.Get(times); i++)
            {
                await context.Out.WriteLineAsync($"{context.Get(number) * context.Get(number)}");
            }

            context.Log.LogInformation("squared {Number}", context.Get(number));
            context.Log.LogDebug("that was easy");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Fail() => WithRun("fail", (_, _) => throw new ToolException("the sample is missing; make one first"));

    private static Command Misuse() =>
        WithRun("misuse", (_, _) => throw new UsageException(["line 3 of the list is wrong", "line 7 of the list is wrong"]));

    private static Command Bug() => WithRun("bug", (_, _) => throw new InvalidOperationException("nobody expected this"));

    private static Command Echo() => WithRun("echo", async (context, cancellationToken) =>
    {
        using var input = new StreamReader(ToolContext.OpenInputStream());
        await context.Out.WriteAsync(await input.ReadToEndAsync(cancellationToken));
        return ExitCode.Done;
    });

    /// <summary>Writes a file with what it reads from standard input.</summary>
    private static Command Write()
    {
        var path = new Argument<string>("FILE") { Description = "The file to write" };
        var command = new Command("write", "Writes a file") { path };
        command.SetRun(async (context, cancellationToken) =>
        {
            await using var input = ToolContext.OpenInputStream();
            await AtomicFile.WriteAsync(context.Get(path), input.CopyToAsync, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Wait() => WithRun("wait", async (context, cancellationToken) =>
    {
        await context.Out.WriteLineAsync("ready");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return ExitCode.Done;
    });

    /// <summary>Computes without looking at its token.</summary>
    private static Command Stubborn() => WithRun("stubborn", async (context, _) =>
    {
        await context.Out.WriteLineAsync("ready");
        new ManualResetEventSlim().Wait(CancellationToken.None);
        return ExitCode.Done;
    });

    /// <summary>Takes longer to end after a signal than others may, and then ends well, as a server does.</summary>
    private static Command Linger()
    {
        var command = WithRun("linger", async (context, cancellationToken) =>
        {
            var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await context.Out.WriteLineAsync("ready");
            await cancelled.Task;
            // More than the two seconds of other commands, and a line when a second signal counts: the waits are what is tested.
            await Task.Delay(TimeSpan.FromSeconds(0.6), TimeProvider.System, CancellationToken.None);
            await context.Out.WriteLineAsync("lingering");
            await Task.Delay(TimeSpan.FromSeconds(1.9), TimeProvider.System, CancellationToken.None);
            await context.Out.WriteLineAsync("ended");
            return ExitCode.Done;
        });
        command.SetTerminationTimeout(_ => TimeSpan.FromMinutes(1));
        return command;
    }

    /// <summary>Logs through a builder of its own, as a framework does, in its own name and in a library's.</summary>
    private static Command Library() => WithRun("library", (context, _) =>
    {
        using var loggers = LoggerFactory.Create(context.ConfigureLogging);
        foreach (var category in new[] { "Activity7.Sample", "Microsoft.Library" })
        {
            var log = loggers.CreateLogger(category);
            log.LogInformation("{Category} informs", category);
            log.LogWarning("{Category} warns", category);
            log.LogError("{Category} fails", category);
        }

        return Task.FromResult(ExitCode.Done);
    });

    private static Command Steps() => WithRun("steps", (context, _) => context.ShowProgressAsync("stepping", 3, async progress =>
    {
        for (var i = 0; i < 3; i++)
        {
            context.Log.LogInformation("step {Number}", i);
            progress.Report(1);
            await Task.Yield();
        }

        return ExitCode.Done;
    }));

    /// <summary>Sends two worker processes to the gate of a test and prints what they are told.</summary>
    private static Command Visit()
    {
        var port = new Argument<int>("PORT") { Description = "Where the gate listens on loopback" };
        var command = new Command("visit", "Sends two worker processes to the gate of a test") { port };
        command.SetRun(async (context, cancellationToken) =>
        {
            await using var executor = Executors.Create(ExecutorKind.Processes, 2, context.Log);
            var calls = new[] { new GateCall(context.Get(port), 0), new GateCall(context.Get(port), 1) };
            var answers = await executor.MapAsync(SampleJobs.PassGate, calls, null, cancellationToken);
            await context.Out.WriteLineAsync(string.Join(' ', answers));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Partly() => WithRun("partly", async (context, _) =>
    {
        context.WriteError("second: broken");
        await context.Out.WriteLineAsync("first, third");
        return ExitCode.Failed;
    });

    private static Command WithRun(string name, Func<ToolContext, CancellationToken, Task<ExitCode>> run)
    {
        var command = new Command(name);
        command.SetRun(run);
        return command;
    }
}
