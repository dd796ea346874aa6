using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Fuzzing;

/// <summary>Takes a mutation through all stages, as the program does: open, decode, filter, encode. Its number decides how.</summary>
internal static class AllStages
{
    /// <summary>What the picture of a mutation may have; the seeds have less than 1,000 pixels.</summary>
    private const long MaximumPixels = 250_000;

    private static readonly int Formats = Enum.GetValues<ImageFormat>().Length;

    private static readonly FilterChain[] Chains =
    [
        FilterChain.Of([Invert.Entry, GaussianBlur.Entry], new FilterParameters { Sigma = 0.7 }),
        FilterChain.Of([GaussianBlur.Entry], new FilterParameters()),
    ];

    /// <summary>Filters the file of a mutation, and drops the result.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="mutation">The mutation.</param>
    /// <param name="path">Its file.</param>
    public static void Run(IImageEngine engine, Mutation mutation, string path)
    {
        var choice = mutation.Number / Formats;
        var chain = Chains[choice % Chains.Length];
        var settings = new DecodeSettings(MostReduction: choice % 4 == 3 ? 8 : 1, AllFrames: choice % 3 > 0);
        using var image = Decode(engine, path, settings);
        var frames = Enumerable.Range(0, image.Frames).Select(frame => chain.Apply(new PictureRows(image, frame))).ToList();
        var target = Target(mutation.Format, choice);
        if (PictureWriter.CanReplace(image, frames[0].Shape, image.Depth))
        {
            PictureWriter.Replace(image, frames, CancellationToken.None);
            engine.Encode(image, target, EncodeSettings.Default, CancellationToken.None);
            return;
        }

        using var filtered = PictureWriter.Write(frames, image.Metadata, image.Depth, CancellationToken.None);
        engine.Encode(filtered, target, EncodeSettings.Default, CancellationToken.None);
    }

    private static PixelImage Decode(IImageEngine engine, string path, DecodeSettings settings)
    {
        using var file = engine.Open(path);
        return file.Header.Pixels(settings.AllFrames) <= MaximumPixels
            ? file.Decode(settings, CancellationToken.None)
            : throw new ImageException("more pixels than are allowed");
    }

    /// <summary>Half are written in the format that they have, the others in another; few as AVIF, which takes longest.</summary>
    private static ImageFormat Target(ImageFormat source, int choice)
    {
        var target = choice % 2 == 0 ? source : (ImageFormat)(choice / 2 % Formats);
        return target == ImageFormat.Avif && choice % 8 > 1 ? ImageFormat.Png : target;
    }
}
