using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.MonteCarloBench.Running;

namespace Activity7.MonteCarloBench.Sharing;

/// <summary>
/// Shares in files, finished ones and checkpoints alike. A check sum over the content tells a damaged file from a whole one, whatever was
/// damaged.
/// </summary>
internal static class ShareFile
{
    private const int Format = 1;

    /// <summary>Larger than any share: ten thousand primes of 4,096 bits are 12 MB.</summary>
    private const int MaximumBytes = 64 << 20;

    /// <summary>The text of a share.</summary>
    public static string ToText(Share share)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            JsonSerializer.Serialize(writer, new ShareDocument(Format, share, CheckSumOf(share)), WorkJson.Default.ShareDocument);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes a share; a file that is there is replaced as a whole.</summary>
    /// <exception cref="IOException">The folder is missing or full, or <paramref name="path"/> is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, Share share) =>
        AtomicFile.Write(path, Encoding.UTF8.GetBytes($"{ToText(share)}\n"));

    /// <summary>Reads a share.</summary>
    /// <exception cref="UsageException">The file cannot be read, is damaged, or holds no share.</exception>
    public static Share Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"cannot read the share '{path}': it is a folder");
        }

        try
        {
            var document = JsonSerializer.Deserialize(ReadBytes(path), WorkJson.Default.ShareDocument) ?? throw new JsonException("it is null");
            var fault = document.Format != Format ? $"it has format {document.Format}, and this program reads format {Format}"
                : document.Sha256 != CheckSumOf(document.Share) || !document.Share.IsSound ? "it is damaged: its check sum does not fit"
                : null;
            return fault is null ? document.Share : throw new UsageException($"cannot take a share from '{path}': {fault}");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new UsageException($"cannot take a share from '{path}': it is damaged, or no share at all", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the share '{path}': {exception.Message}", exception);
        }
    }

    private static byte[] ReadBytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > MaximumBytes)
            {
                throw new JsonException("it is too large");
            }
        }

        return content.ToArray();
    }

    private static string CheckSumOf(Share share) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(share, WorkJson.Default.Share)));
}
