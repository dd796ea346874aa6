using Activity7.Common.Files;

namespace Activity7.ImageFilter.Imaging;

/// <summary>Opens files for decoders.</summary>
internal static class PictureFile
{
    /// <summary>Opens a file to read, with the precise errors of .NET if that fails. The caller disposes the result.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <exception cref="ImageException">The file is missing, empty, or no regular file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static FileStream Open(string path)
    {
        // Before it is opened, which for a pipe would wait until someone writes to it. Of a link, the system tells the link's own length.
        if (new FileInfo(RealPath.Of(path) ?? path) is { Exists: true, Length: 0 })
        {
            throw new ImageException("the file is empty, or no regular file");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImageException("there is no such file", exception);
        }
    }
}
