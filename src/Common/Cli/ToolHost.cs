using System.CommandLine;
using System.Runtime.CompilerServices;
using Activity7.Common.Terminal;

namespace Activity7.Common.Cli;

/// <summary>
/// The one door out of every program: parses, runs and turns whatever happened into an <see cref="ExitCode"/>.
/// </summary>
/// <remarks>
/// System.CommandLine alone returns 1 for a usage error, a bug and Ctrl+C alike, and prints a stack trace for the
/// first failure it meets; so its own handling of errors and signals is switched off here and replaced.
/// </remarks>
public static class ToolHost
{
    /// <summary>
    /// How long a cancelled command may take to end by itself before the process ends without it. Design §3 grants
    /// one second; the rest is for a busy machine.
    /// </summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(2);

    private static readonly ConditionalWeakTable<Command, Func<ParseResult, TimeSpan>> TerminationTimeouts = [];

    /// <summary>Runs the program of <paramref name="root"/>.</summary>
    /// <returns>The process' exit code.</returns>
    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        HelpText.Extend(root);

        // No response files: an argument that begins with @ means itself.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var usageErrors = UsageErrors.Of(parsed);
        var errorScreen = new ErrorScreen(Console.Error);
        foreach (var usageError in usageErrors)
        {
            errorScreen.WriteLine($"error: {usageError}");
        }

        if (usageErrors.Count > 0)
        {
            return (int)ExitCode.Usage;
        }

        try
        {
            return await InvokeAsync(parsed);
        }
        catch (Exception exception) when (ExpectedFailures.MessageOf(exception) is { } message)
        {
            // A command tells its own failures: this is help or the version on a standard output that is full or closed.
            errorScreen.WriteLine($"error: {message}");
            return (int)ExitCode.Failed;
        }
    }

    /// <summary>Makes <paramref name="run"/> what <paramref name="command"/> does.</summary>
    public static void SetRun(this Command command, Func<ToolContext, CancellationToken, Task<ExitCode>> run)
    {
        StandardOptions.AddTo(command);

        // On the pool, so that a command that computes before its first await does not keep signals from being handled.
        command.SetAction((parsed, cancellationToken) =>
            Task.Run(() => RunGuardedAsync(run, new ToolContext(parsed), cancellationToken), CancellationToken.None));
    }

    /// <summary>
    /// Gives <paramref name="command"/> a time of its own to end after Ctrl+C or SIGTERM, for a server that lets its requests
    /// finish. It ends by itself before that time: when the time is over the process ends without it.
    /// </summary>
    /// <param name="command">The command that takes longer than others.</param>
    /// <param name="timeout">The time, from the values of the command line.</param>
    public static void SetTerminationTimeout(this Command command, Func<ParseResult, TimeSpan> timeout) =>
        TerminationTimeouts.AddOrUpdate(command, timeout);

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        using var signals = new TerminationSignals(TerminationTimeoutOf(parsed));
        var run = parsed.InvokeAsync(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            signals.Received);
        await Task.WhenAny(run, signals.PatienceEnded);
        return run.IsCompleted ? await run : (int)ExitCode.Cancelled;
    }

    // Help and version take their turn whatever else is wrong, so then there may be no values to ask for.
    internal static TimeSpan TerminationTimeoutOf(ParseResult parsed) =>
        ReferenceEquals(parsed.Action, parsed.CommandResult.Command.Action)
        && TerminationTimeouts.TryGetValue(parsed.CommandResult.Command, out var timeout)
            ? timeout(parsed)
            : TerminationTimeout;

    private static async Task<int> RunGuardedAsync(
        Func<ToolContext, CancellationToken, Task<ExitCode>> run, ToolContext context, CancellationToken cancellationToken)
    {
        try
        {
            var exitCode = await run(context, cancellationToken);
            await context.Out.FlushAsync(CancellationToken.None);
            return (int)exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return context.Fail(ExitCode.Cancelled, "cancelled");
        }
        catch (UsageException exception)
        {
            foreach (var message in exception.Messages.SkipLast(1))
            {
                context.Fail(ExitCode.Usage, message);
            }

            return context.Fail(ExitCode.Usage, exception.Messages[^1], exception);
        }
        catch (Exception exception) when (ExpectedFailures.MessageOf(exception) is { } message)
        {
            return context.Fail(ExitCode.Failed, message, exception);
        }
        catch (Exception exception)
        {
            return context.Fail(ExitCode.Failed, $"unexpected; this is a bug, please report it with what follows\n{exception}");
        }
        finally
        {
            context.Dispose();
        }
    }
}
