using Activity7.Common.Cli;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using static System.FormattableString;

namespace Activity7.ImageFilter.Batch;

/// <summary>Takes one picture through all stages: decode, filter, encode. Several threads may use one processor.</summary>
/// <param name="engine">Decodes and encodes.</param>
/// <param name="filters">What to do with a picture.</param>
/// <param name="settings">How.</param>
/// <param name="time">The clock of the stages.</param>
internal sealed class ImageProcessor(IImageEngine engine, FilterChain filters, ProcessorSettings settings, TimeProvider time)
{
    /// <summary>Filters one picture. Whatever is wrong with it is part of the outcome, so that the others go on.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImageOutcome Process(ImageJob job, CancellationToken cancellationToken)
    {
        var times = default(StageTimes);
        if (job.Fault is not null)
        {
            return new ImageOutcome(job, 0, 0, times, job.Fault);
        }

        try
        {
            // Opened, it would seem to be a file that may not be read.
            if (Directory.Exists(job.Input))
            {
                throw new ImageException("it is a folder, and no picture");
            }

            var format = job.Format ?? ImageFormats.OfName(job.Output);
            using var filtered = DecodeAndFilter(job.Input, format, ref times, cancellationToken);
            var started = time.GetTimestamp();
            ResultFile.Write(job, engine.Encode(filtered, format, settings.Encoding, cancellationToken), cancellationToken);
            times = times with { Encode = time.GetElapsedTime(started) };
            return new ImageOutcome(job, filtered.Width, filtered.Height, times, Failure: null);
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            return new ImageOutcome(job, 0, 0, times, exception);
        }
    }

    /// <summary>The picture before the filter is given back as soon as that after it is there: encoding needs memory, too.</summary>
    private PixelImage DecodeAndFilter(string path, ImageFormat format, ref StageTimes times, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var image = Decode(path, settings.AllFrames && format.HoldsFrames(), cancellationToken);
        times = times with { Decode = time.GetElapsedTime(started) };

        started = time.GetTimestamp();
        var filtered = Filter(image, format, cancellationToken);
        times = times with { Filter = time.GetElapsedTime(started) };
        return filtered;
    }

    private PixelImage Filter(PixelImage image, ImageFormat format, CancellationToken cancellationToken)
    {
        var frames = Enumerable.Range(0, image.Frames).Select(frame => filters.Apply(new PictureRows(image, frame))).ToList();
        var depth = image.Depth < format.MostDepth() ? image.Depth : format.MostDepth();

        // A profile of colour says nothing about grey, nor one of grey about colour.
        var keepsProfile = frames[0].Shape.Channels > 2 == image.Channels > 2;
        var metadata = keepsProfile ? image.Metadata : image.Metadata with { ColourProfile = null };
        return PictureWriter.Write(frames, metadata, depth, cancellationToken);
    }

    private PixelImage Decode(string path, bool allFrames, CancellationToken cancellationToken)
    {
        using var file = engine.Open(path);
        var header = file.Header;
        if (header.Pixels(allFrames) > settings.MaximumPixels)
        {
            var frames = allFrames && header.Frames > 1 ? Invariant($" in {header.Frames:#,0} frames") : "";
            throw new ImageException(Invariant(
                $"{header.Width:#,0} x {header.Height:#,0} pixels{frames} are more than the {settings.MaximumPixels:#,0} of --max-pixels"));
        }

        return file.Decode(new DecodeSettings(filters.MostReduction(header.Width, header.Height), allFrames), cancellationToken);
    }
}
