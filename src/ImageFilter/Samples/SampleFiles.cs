using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.Common.Work;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Samples;

/// <summary>
/// The three pictures of the activity sheet, <c>image1.jpg</c> to <c>image3.jpg</c>. The sheet expects the student to have them; here
/// they are drawn, the same in every run.
/// </summary>
internal static class SampleFiles
{
    private const int Width = 1440;
    private const int Height = 960;

    private static readonly Sample[] Samples =
    [
        new("image1.jpg", SkylineScene.Paint),
        new("image2.jpg", JuliaScene.Paint),
        new("image3.jpg", MosaicScene.Paint),
    ];

    /// <summary>The paths of all three.</summary>
    /// <param name="folder">The folder that they are in or will be.</param>
    public static IReadOnlyList<string> PathsIn(string folder) => [.. Samples.Select(sample => Path.Combine(folder, sample.Name))];

    /// <summary>Makes those of the pictures that are not there yet.</summary>
    /// <exception cref="UsageException">A file of that name exists and is another picture; nothing was written.</exception>
    public static async Task EnsureAsync(string folder, IImageEngine engine, int workers, CancellationToken cancellationToken)
    {
        var drawn = new List<byte[]>();
        var drawing = Crew.RunAsync(
            workers, workers, ResultOrder.AsGiven, Samples, (_, _, sample, token) => Draw(sample, engine, token), cancellationToken);
        await foreach (var file in drawing)
        {
            drawn.Add(file);
        }

        var missing = PathsIn(folder).Zip(drawn).Where(file => !Exists(file.First, file.Second)).ToList();
        Directory.CreateDirectory(folder);
        foreach (var (path, content) in missing)
        {
            AtomicFile.Write(path, stream => stream.Write(content), cancellationToken);
        }
    }

    private static bool Exists(string path, byte[] content)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        return File.ReadAllBytes(path).AsSpan().SequenceEqual(content)
            ? true
            : throw new UsageException(
                $"'{path}' exists and is not the sample picture, so it is left alone; "
                + "name it to filter it, or give --output another folder");
    }

    private static byte[] Draw(Sample sample, IImageEngine engine, CancellationToken cancellationToken)
    {
        using var image = new PixelImage(Width, Height, channels: 3);
        for (var y = 0; y < Height; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = image.Row(y);
            for (var x = 0; x < Width; x++)
            {
                var colour = sample.Paint((x + 0.5) / Height, (y + 0.5) / Height);
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = (colour.Red, colour.Green, colour.Blue);
            }
        }

        return engine.Encode(image, ImageFormats.OfName(sample.Name), EncodeSettings.Default, cancellationToken);
    }

    private sealed record Sample(string Name, Func<double, double, Rgb> Paint);
}
