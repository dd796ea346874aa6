using Activity7.Common.Cli;

namespace Activity7.Common.Files;

/// <summary>A file under a temporary name, on its way to its final one.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;

    private PendingFile(string target, string temporary)
    {
        _target = target;
        _temporary = temporary;
        Stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
    }

    private PendingFile(string target, Stream stream)
    {
        _target = target;
        Stream = stream;
    }

    /// <summary>Where the content goes.</summary>
    public Stream Stream { get; }

    /// <summary>Opens a temporary file beside <paramref name="path"/>, or the device or pipe of that name itself.</summary>
    public static PendingFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"cannot write '{path}': it is a folder");
        }

        var full = Path.GetFullPath(path);
        if ((StandardStreams.Named(full) ?? OpenSpecial(full)) is { } stream)
        {
            return new PendingFile(path, stream);
        }

        var target = RealPath.Of(full) ?? throw new IOException($"cannot write '{path}': its symbolic links lead in a circle");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DirectoryNotFoundException($"cannot write '{path}': its folder does not exist; make it first");
        }

        var temporary = TemporaryName(target);
        try
        {
            return new PendingFile(target, temporary);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnauthorizedAccessException($"cannot write '{path}': its folder may not be written to", exception);
        }
        catch (IOException exception)
        {
            throw CannotWrite(path, temporary, exception);
        }
    }

    /// <summary>Brings the content to the disk and the file to its final name.</summary>
    public void Commit()
    {
        if (Stream is FileStream file)
        {
            file.Flush(flushToDisk: _temporary is not null);
        }

        Stream.Dispose();
        if (_temporary is not null)
        {
            // A file that its owner keeps from others stays so.
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
            {
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
            }

            File.Move(_temporary, _target, overwrite: true);
        }
    }

    /// <summary>Forgets the content unless it was committed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written any more is not wanted either.
        }

        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>True when <paramref name="exception"/> names the temporary file, which the user does not know.</summary>
    public bool IsNamedIn(IOException exception) => _temporary is not null && exception.Message.Contains(_temporary, StringComparison.Ordinal);

    /// <summary>The same trouble under the name that the user knows.</summary>
    public IOException Renamed(IOException exception) => CannotWrite(_target, _temporary!, exception);

    /// <summary>The system's message begins with its reason, unless that is only that there is no such file.</summary>
    private static IOException CannotWrite(string path, string temporary, IOException exception)
    {
        var reason = exception.Message.Split(" : ")[0];
        return new IOException(
            $"cannot write '{path}': {(reason.Contains(temporary, StringComparison.Ordinal) ? "its folder takes no files" : reason)}", exception);
    }

    /// <summary>
    /// Opens what is no file that a rename could replace: a device, or a pipe such as one made by <c>mkfifo</c> or by a shell. Null for
    /// any other path; shared memory is a folder like any.
    /// </summary>
    private static FileStream? OpenSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return null;
        }

        var isDevice = path.StartsWith("/proc/", StringComparison.Ordinal)
            || (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal));
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception exception) when (!isDevice && exception is IOException or UnauthorizedAccessException)
        {
            return null; // a file that may not be changed may still be replaced
        }

        if (stream.CanSeek)
        {
            if (!isDevice)
            {
                stream.Dispose();
                return null;
            }

            stream.Seek(0, SeekOrigin.End);
        }

        return stream;
    }

    /// <summary>
    /// A name that no other run has, in the same folder so that the rename stays within one file system, and short: the final name may
    /// be as long as the system allows.
    /// </summary>
    private static string TemporaryName(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.tmp");
}
