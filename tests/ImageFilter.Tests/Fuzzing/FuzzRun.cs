using System.Collections.Concurrent;
using System.Diagnostics;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>
/// Tries mutations. Each is written to a file before, of which the name is the engine's, the format and the number; the file is deleted if
/// it went well. So it is there if a native library ends the process.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="folder">The folder of the files.</param>
internal sealed class FuzzRun(IImageEngine engine, string folder)
{
    /// <summary>What the process may have had, in bytes: several times what all tests together need.</summary>
    private const long MostMemory = 2L << 30;

    /// <summary>Faults after which a run ends.</summary>
    private const int MostFaults = 20;

    /// <summary>No mutation takes a hundredth of it: longer means that it hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<ImageFormat, int> _filtered = new();
    private readonly ConcurrentDictionary<ImageFormat, int> _refused = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private int _next;
    private int _end;

    /// <summary>How many mutations of a format became a result.</summary>
    public IReadOnlyDictionary<ImageFormat, int> Filtered => _filtered;

    /// <summary>How many mutations of a format were refused with an error that is meant for the user.</summary>
    public IReadOnlyDictionary<ImageFormat, int> Refused => _refused;

    /// <summary>What went wrong: the file, and how.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Tries mutations side by side on two threads.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public void Run(int first, int count)
    {
        Directory.CreateDirectory(folder);
        (_next, _end) = (first, first + count);
        var threads = new[] { new FuzzThread(TryAll), new FuzzThread(TryAll) };
        foreach (var thread in threads)
        {
            while (!thread.HasEnded(TimeSpan.FromSeconds(1)))
            {
                if (Array.Find(threads, other => other.Elapsed > Patience) is { } hanging)
                {
                    _faults.Enqueue($"{hanging.File}: has not ended after {Patience.TotalSeconds} seconds");
                    return;
                }
            }
        }
    }

    private void TryAll(FuzzThread thread)
    {
        int number;
        while ((number = Interlocked.Increment(ref _next) - 1) < _end && _faults.Count < MostFaults)
        {
            var mutation = new Mutation(number);
            var file = Path.Combine(folder, $"{engine.Name}-{mutation}");
            thread.Begin(file);
            var fault = Try(mutation, file) ?? MemoryFault();
            thread.End();
            if (fault is null)
            {
                File.Delete(file);
            }
            else
            {
                _faults.Enqueue($"{file}: {fault}");
            }
        }
    }

    /// <summary>Null for a result or an error of one line.</summary>
    private string? Try(Mutation mutation, string file)
    {
        try
        {
            File.WriteAllBytes(file, mutation.Content());
            AllStages.Run(engine, mutation, file);
            _filtered.AddOrUpdate(mutation.Format, 1, (_, count) => count + 1);
            return null;
        }
        catch (Exception exception) when (exception is ImageException or IOException && !exception.Message.Contains('\n'))
        {
            _refused.AddOrUpdate(mutation.Format, 1, (_, count) => count + 1);
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string? MemoryFault()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 > MostMemory
            ? $"the process has needed {process.PeakWorkingSet64:#,0} bytes, if not for this file then for the other in the folder"
            : null;
    }
}
