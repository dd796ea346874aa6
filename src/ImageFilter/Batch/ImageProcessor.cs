using Activity7.Common.Cli;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using static System.FormattableString;

namespace Activity7.ImageFilter.Batch;

/// <summary>Takes one picture through all stages: decode, filter, encode. Several threads may use one processor.</summary>
/// <param name="engine">Decodes and encodes.</param>
/// <param name="filter">What to do with a picture.</param>
/// <param name="parameters">The numbers for it.</param>
/// <param name="maximumPixels">The largest picture to decode, in pixels.</param>
/// <param name="time">The clock of the stages.</param>
internal sealed class ImageProcessor(
    IImageEngine engine, FilterEntry filter, FilterParameters parameters, long maximumPixels, TimeProvider time)
{
    /// <summary>Filters one picture. Whatever is wrong with it is part of the outcome, so that the others go on.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImageOutcome Process(ImageJob job, CancellationToken cancellationToken)
    {
        var times = default(StageTimes);
        try
        {
            var format = ImageFormats.OfName(job.Output);
            var started = time.GetTimestamp();
            using var image = Decode(job.Input, cancellationToken);
            times = times with { Decode = time.GetElapsedTime(started) };

            started = time.GetTimestamp();
            using var filtered = Filter(image, format, cancellationToken);
            times = times with { Filter = time.GetElapsedTime(started) };

            started = time.GetTimestamp();
            ResultFile.Write(job, engine.Encode(filtered, format, new EncodeSettings(), cancellationToken), cancellationToken);
            times = times with { Encode = time.GetElapsedTime(started) };
            return new ImageOutcome(job, filtered.Width, filtered.Height, times, Failure: null);
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return new ImageOutcome(job, 0, 0, times, exception);
        }
    }

    private PixelImage Filter(PixelImage image, ImageFormat format, CancellationToken cancellationToken)
    {
        var frames = Enumerable.Range(0, image.Frames).Select(frame => filter.Apply(new PictureRows(image, frame), parameters)).ToList();
        var depth = image.Depth < format.MostDepth() ? image.Depth : format.MostDepth();
        return PictureWriter.Write(frames, image.Metadata, depth, cancellationToken);
    }

    private PixelImage Decode(string path, CancellationToken cancellationToken)
    {
        using var file = engine.Open(path);
        if (file.Header.Pixels(allFrames: false) > maximumPixels)
        {
            throw new ImageException(Invariant(
                $"{file.Header.Width:#,0} x {file.Header.Height:#,0} pixels are more than the {maximumPixels:#,0} of --max-pixels"));
        }

        return file.Decode(new DecodeSettings(filter.MostReduction(parameters, file.Header.Width, file.Header.Height)), cancellationToken);
    }
}
