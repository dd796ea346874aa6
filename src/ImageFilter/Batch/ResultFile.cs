using Activity7.Common.Files;
using Microsoft.Win32.SafeHandles;

namespace Activity7.ImageFilter.Batch;

/// <summary>Writes the file of a result.</summary>
internal static class ResultFile
{
    /// <summary>
    /// Writes <paramref name="content"/>, complete or not at all, into a folder that is made if it is missing. A new file is open to
    /// nobody to whom its input is not; one that is replaced keeps its permissions.
    /// </summary>
    /// <remarks>
    /// The content is there before a file is: some encoders do not stop when they are cancelled, and a process that ends without them
    /// would leave the temporary file behind.
    /// </remarks>
    /// <exception cref="IOException">The folder cannot be made or is full, or the output is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Write(ImageJob job, byte[] content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        MakeFolder(job.Output);
        var isNew = !File.Exists(job.Output);
        AtomicFile.Write(
            job.Output,
            stream =>
            {
                if (isNew && stream is FileStream file && !OperatingSystem.IsWindows())
                {
                    RestrictTo(job.Input, file.SafeFileHandle);
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

    /// <summary>Takes from a file the permissions that the file <paramref name="model"/> does not give.</summary>
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void RestrictTo(string model, SafeFileHandle file)
    {
        // Of a link, the system tells the permissions of the link itself, which mean nothing.
        var allowed = File.GetUnixFileMode(RealPath.Of(model) ?? model);
        var given = File.GetUnixFileMode(file);

        // Not where nothing changes: some file systems know no permissions and refuse to be given any.
        if ((given & allowed) != given)
        {
            File.SetUnixFileMode(file, given & allowed);
        }
    }
}
