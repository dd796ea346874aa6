using System.CommandLine;
using System.Diagnostics;
using Activity7.Common.Cli;
using Activity7.Execution.Wire;

namespace Activity7.Execution.Processes;

/// <summary>The hidden verb with which a program starts itself as a worker process.</summary>
public static class WorkerCommand
{
    /// <summary>The verb. Nobody types it.</summary>
    public const string Verb = "worker";

    /// <summary>Makes the command; every program that uses <see cref="ProcessExecutor"/> adds it to its root command.</summary>
    /// <param name="jobs">The program's jobs.</param>
    public static Command Create(JobRegistry jobs)
    {
        var command = new Command(Verb, "Runs jobs for another process of this program") { Hidden = true };
        command.SetRun((_, _) =>
        {
            // Ctrl+C reaches every process of the terminal. The worker pays no heed, and its program, which decides, kills it long
            // before the host's patience with it ends.
            var (input, output) = ToolContext.TakeStandardStreams();
            new WorkerLoop(jobs, new FrameStream(input, output), Process.GetCurrentProcess().Kill).Run();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
