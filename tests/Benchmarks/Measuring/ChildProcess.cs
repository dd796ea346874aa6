using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Activity7.Common.Cli;

namespace Activity7.Benchmarks.Measuring;

/// <summary>A started program. Disposing it kills whatever of it still runs, its child processes included.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    /// <param name="program">A path, or a name that is looked up as a shell does.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory, by default that of this process.</param>
    /// <exception cref="ToolException">It cannot be started.</exception>
    public ChildProcess(string program, IEnumerable<string> arguments, string folder = "")
    {
        Name = Path.GetFileName(program);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ToolException($"cannot start '{program}': {exception.Message}", exception);
        }

        _process.StandardInput.Close();
        _error = _process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>What messages call the program.</summary>
    public string Name { get; }

    /// <summary>Processor time so far, user and kernel, of this process and the workers that it has started.</summary>
    public TimeSpan Cpu => OfEach(process => process.TotalProcessorTime).Aggregate((sum, time) => sum + time);

    /// <summary>The most physical memory that this process or one of its workers has held so far, in bytes.</summary>
    public long PeakBytes => OfEach(process => process.PeakWorkingSet64).Max();

    /// <summary>Reads the next line of standard output.</summary>
    /// <exception cref="ToolException">The program ended without one.</exception>
    public async Task<string> ReadLineAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken)
        ?? throw new ToolException($"{Name} ended without a word: {LastLine(await _error)}");

    /// <summary>Waits for the end of the program.</summary>
    /// <returns>The exit code, standard output and standard error.</returns>
    public async Task<(int ExitCode, string Output, string Error)> WaitForExitAsync(CancellationToken cancellationToken)
    {
        var output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, output, await _error.WaitAsync(cancellationToken));
    }

    /// <summary>Runs a program to its end and kills it when cancelled.</summary>
    /// <returns>Standard output.</returns>
    /// <exception cref="ToolException">It cannot be started, or it failed.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        await using var process = new ChildProcess(program, arguments, folder);
        var (exitCode, output, error) = await process.WaitForExitAsync(cancellationToken);
        return exitCode == 0 ? output : throw Failure(process.Name, exitCode, error);
    }

    /// <summary>The failure of a program that ended with another exit code than 0.</summary>
    public static ToolException Failure(string name, int exitCode, string error) =>
        new($"{name} failed with exit code {exitCode}: {LastLine(error)}");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private List<T> OfEach<T>(Func<Process, T> read)
    {
        _process.Refresh();
        List<T> values = [read(_process)];
        var workers = File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children");
        foreach (var id in workers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            using var worker = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            values.Add(read(worker));
        }

        return values;
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];
}
