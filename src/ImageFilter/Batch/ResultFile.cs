using Activity7.Common.Files;
using Microsoft.Win32.SafeHandles;

namespace Activity7.ImageFilter.Batch;

/// <summary>Writes the file of a result.</summary>
internal static class ResultFile
{
    /// <summary>
    /// Writes <paramref name="content"/>, complete or not at all, into a folder that is made if it is missing. A new file is open to
    /// nobody to whom what it was made of is not; one that is replaced keeps its permissions.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="sources">The files that it was made of.</param>
    /// <param name="content">All of it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <remarks>
    /// The content is there before a file is: some encoders do not stop when they are cancelled, and a process that ends without them
    /// would leave the temporary file behind.
    /// </remarks>
    /// <exception cref="IOException">The folder cannot be made or is full, or the output is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Write(string path, IReadOnlyCollection<string> sources, byte[] content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MakeFolder(path);
        var isNew = !File.Exists(path);
        AtomicFile.Write(
            path,
            stream =>
            {
                if (isNew && stream is FileStream file && !OperatingSystem.IsWindows())
                {
                    RestrictTo(sources, file.SafeFileHandle);
                }

                stream.Write(content);
            },
            cancellationToken);
    }

    private static void MakeFolder(string output)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        }
        catch (IOException exception)
        {
            throw new IOException($"cannot write '{output}': its folder cannot be made; is a file in the way?", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnauthorizedAccessException($"cannot write '{output}': its folder may not be made", exception);
        }
    }

    /// <summary>Takes from a file the permissions that one of the files <paramref name="models"/> does not give.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void RestrictTo(IReadOnlyCollection<string> models, SafeFileHandle file)
    {
        // Of a link, the system tells the permissions of the link itself, which mean nothing.
        var allowed = models.Aggregate(~UnixFileMode.None, (mode, model) => mode & File.GetUnixFileMode(RealPath.Of(model) ?? model));
        var given = File.GetUnixFileMode(file);

        // Not where nothing changes: some file systems know no permissions and refuse to be given any.
        if ((given & allowed) != given)
        {
            File.SetUnixFileMode(file, given & allowed);
        }
    }
}
