using System.Globalization;
using NetVips;

namespace Activity7.ImageFilter.Imaging.Vips;

/// <summary>Decodes and encodes with libvips.</summary>
internal sealed class VipsEngine : IImageEngine
{
    /// <summary>The names under which libvips reports, and the libraries below it: of numbers in a file that are out of range.</summary>
    private static readonly string[] LogDomains = ["VIPS", "GLib", "GLib-GObject"];

    /// <summary>Prepares libvips; to be done once in a process.</summary>
    /// <param name="warn">
    /// Told of what libvips would otherwise print on standard error, with the file's name where it is known; from any thread.
    /// </param>
    /// <exception cref="ImageException">The native library cannot be loaded.</exception>
    public VipsEngine(Action<string> warn)
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            throw new ImageException($"libvips cannot be loaded: {ModuleInitializer.Exception.Message}", ModuleInitializer.Exception);
        }

        // Pictures are filtered side by side by the program's own workers: threads inside a picture would only compete with them.
        NetVips.NetVips.Concurrency = 1;

        // Every file is seen once, and a cached operation would keep it open.
        Cache.Max = 0;

        // Only decoders that are hardened against hostile files.
        NetVips.NetVips.BlockUntrusted = true;

        foreach (var domain in LogDomains)
        {
            Log.SetLogHandler(domain, Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Critical, (_, _, message) =>
                warn(FileInWork.Names is { Length: > 0 } file ? $"{Library}: {file}: {message}" : $"{Library}: {message}"));
        }

        var suffixes = NetVips.NetVips.GetSuffixes();
        Formats = Enum.GetValues<ImageFormat>().Where(format => suffixes.Contains($".{format}", StringComparer.OrdinalIgnoreCase)).ToHashSet();
    }

    /// <inheritdoc />
    public string Name => "vips";

    /// <inheritdoc />
    public string Library => "libvips";

    /// <inheritdoc />
    public string Version { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}");

    /// <inheritdoc />
    public IReadOnlySet<ImageFormat> Formats { get; }

    /// <inheritdoc />
    public IImageFile Open(string path) => VipsImageFile.Open(path);

    /// <inheritdoc />
    public byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken)
    {
        using var described = VipsPixels.Describe(image, format, settings.Strip ? image.Metadata.Strip() : image.Metadata);
        using var killSwitch = cancellationToken.Register(() => described.SetKill(true));
        try
        {
            return VipsFormats.Encode(described, format, settings.Quality);
        }
        catch (VipsException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ImageException($"the result cannot be encoded as {format}; its sides may be too long for that", exception);
        }
    }
}
