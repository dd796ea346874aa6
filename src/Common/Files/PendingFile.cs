namespace Activity7.Common.Files;

/// <summary>A file under a temporary name, on its way to its final one.</summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;

    private PendingFile(string target, string? temporary)
    {
        _target = target;
        _temporary = temporary;
        Stream = temporary is null
            ? new FileStream(target, FileMode.Open, FileAccess.Write)
            : new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Where the content goes.</summary>
    public FileStream Stream { get; }

    /// <summary>Opens a temporary file beside <paramref name="path"/>, or the device of that name itself.</summary>
    public static PendingFile Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException($"cannot write '{path}': it is a folder");
        }

        // Only a link is resolved: the call throws for a file that is not there yet.
        var isLink = new FileInfo(path).LinkTarget is not null;
        var target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
        if (IsSpecial(Path.GetFullPath(path)) || IsSpecial(target))
        {
            return new PendingFile(path, temporary: null);
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DirectoryNotFoundException($"cannot write '{path}': its folder does not exist; make it first");
        }

        try
        {
            return new PendingFile(target, TemporaryName(target));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnauthorizedAccessException($"cannot write '{path}': its folder may not be written to", exception);
        }
    }

    /// <summary>Brings the content to the disk and the file to its final name.</summary>
    public void Commit()
    {
        Stream.Flush(flushToDisk: _temporary is not null);
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
        finally
        {
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
    }

    /// <summary>True for devices, and for pipes such as <c>/dev/stdout</c> and those of a shell; shared memory is a folder like any.</summary>
    private static bool IsSpecial(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/proc/", StringComparison.Ordinal)
            || (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)));

    /// <summary>
    /// A name that no other run has, in the same folder so that the rename stays within one file system, and short: the final name may
    /// be as long as the system allows.
    /// </summary>
    private static string TemporaryName(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}.tmp");
}
