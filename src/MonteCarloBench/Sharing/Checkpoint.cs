using Activity7.Common.Cli;
using Activity7.Common.Files;

namespace Activity7.MonteCarloBench.Sharing;

/// <summary>Keeps a file of how far a share is done, so that a run that was killed can go on.</summary>
/// <param name="path">The file.</param>
/// <param name="clock">Tells when the file is due again.</param>
internal sealed class Checkpoint(string path, TimeProvider clock)
{
    /// <summary>A kill costs no more work than this; writing a file of a few hundred bytes costs nothing beside it.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private Share? _latest;
    private long _written;

    /// <summary>
    /// How far an earlier run came, or the beginning when there is no file yet. The file is written at once: a place that cannot be written
    /// to is better known now than in an hour.
    /// </summary>
    /// <param name="start">The share of this run.</param>
    /// <exception cref="UsageException">The file is damaged, or of another run.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public Share Resume(Share start)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"the checkpoint '{path}' is a folder; give a file");
        }

        // A link to a file that is not there yet is a place like any other.
        _latest = File.Exists(RealPath.Of(path)) ? Continue(ShareFile.Read(path), start) : start;
        Write();
        return _latest;
    }

    /// <summary>Takes note of how far the share is done, and writes it down when a second has passed.</summary>
    public void Advance(Share share)
    {
        _latest = share;
        if (clock.GetElapsedTime(_written) >= Interval)
        {
            Write();
        }
    }

    /// <summary>Writes down the latest state.</summary>
    public void Write()
    {
        ShareFile.Write(path, _latest!);
        _written = clock.GetTimestamp();
    }

    private Share Continue(Share saved, Share start)
    {
        if (saved.Workload.Equals(start.Workload) && saved.Shard == start.Shard)
        {
            return saved;
        }

        throw new UsageException(
            $"the checkpoint '{path}' is of another run: share {saved.Shard} of {saved.Workload.Title}; this is share {start.Shard} of {start.Workload.Title}. Give the options of that run, or another file");
    }
}
