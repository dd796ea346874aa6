using Microsoft.Win32.SafeHandles;

namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>An open file of the site.</summary>
internal sealed class FileReader : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private FileReader(SafeFileHandle handle, string path)
    {
        (_handle, _path) = (handle, path);
        Version = Look();
    }

    /// <summary>The file's state when it was opened.</summary>
    public FileVersion Version { get; }

    /// <summary>Opens a file, which shows that it can be read.</summary>
    /// <returns>Null when it is gone.</returns>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileReader? Open(string path)
    {
        try
        {
            // Whoever writes to the file or replaces it goes on.
            return new FileReader(File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete), path);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads the whole file.</summary>
    /// <returns>Null when it was written to meanwhile, so that what was read may be of two states.</returns>
    public byte[]? Read()
    {
        var content = new byte[Version.Length];
        var read = 0;
        try
        {
            while (read < content.Length && RandomAccess.Read(_handle, content.AsSpan(read), read) is > 0 and var count)
            {
                read += count;
            }

            return read == content.Length && Look() == Version ? content : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _handle.Dispose();

    private FileVersion Look() => new(_path, RandomAccess.GetLength(_handle), File.GetLastWriteTimeUtc(_handle));
}
