namespace Activity7.Common.Files;

/// <summary>
/// Files that appear under their name only when they are complete: written beside it under a temporary name, flushed to the
/// disk, renamed. A run that fails or is killed leaves the old file, or none, as it was.
/// </summary>
/// <remarks>
/// A symbolic link is followed, so the file that it names is replaced and not the link. Devices and pipes are written to directly: a
/// rename would replace them; <c>/dev/stdout</c> is the program's own standard output.
/// </remarks>
public static class AtomicFile
{
    /// <summary>Writes the file <paramref name="path"/> with what <paramref name="write"/> puts into the stream.</summary>
    /// <exception cref="IOException">The folder is missing or full, or <paramref name="path"/> is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var file = PendingFile.Open(path);
        try
        {
            await write(file.Stream, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            file.Commit();
        }
        catch (IOException exception) when (file.IsNamedIn(exception))
        {
            throw file.Renamed(exception);
        }
    }

    /// <summary>The same on the calling thread, for work that has a thread of its own.</summary>
    /// <exception cref="IOException">The folder is missing or full, or <paramref name="path"/> is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        using var file = PendingFile.Open(path);
        try
        {
            write(file.Stream);
            cancellationToken.ThrowIfCancellationRequested();
            file.Commit();
        }
        catch (IOException exception) when (file.IsNamedIn(exception))
        {
            throw file.Renamed(exception);
        }
    }

    /// <summary>Writes the file <paramref name="path"/> with a content that is there already.</summary>
    /// <exception cref="IOException">The folder is missing or full, or <paramref name="path"/> is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content), CancellationToken.None);
}
