using Activity7.Common.Files;
using Microsoft.Win32.SafeHandles;

namespace Activity7.ImageFilter.Batch;

/// <summary>Writes the file of a result.</summary>
internal static class ResultFile
{
    /// <summary>
    /// Writes <paramref name="content"/>, complete or not at all. A new file is open to nobody to whom its input is not; one that is
    /// replaced keeps its permissions.
    /// </summary>
    /// <remarks>
    /// The content is there before a file is: some encoders do not stop when they are cancelled, and a process that ends without them
    /// would leave the temporary file behind.
    /// </remarks>
    /// <exception cref="IOException">The folder is missing or full, or the output is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Write(ImageJob job, byte[] content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
