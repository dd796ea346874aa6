using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using static System.FormattableString;

namespace Activity7.ImageFilter.Batch;

/// <summary>
/// What is done with a picture, stage by stage: open, decode, filter, encode, write. Whatever is wrong with it ends that picture, and its
/// later stages do nothing, so that the others go on. Any number of threads may use one object, each for a picture of its own.
/// </summary>
/// <param name="engine">Decodes and encodes.</param>
/// <param name="filters">What to do with a picture.</param>
/// <param name="settings">How.</param>
/// <param name="sheet">Collects pictures before and after the filters; null for none.</param>
/// <param name="time">The clock of the stages.</param>
internal sealed class ImageStages(IImageEngine engine, FilterChain filters, ProcessorSettings settings, ContactSheet? sheet, TimeProvider time)
{
    /// <summary>All stages of one picture, one after the other on the calling thread.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ImageOutcome Process(int index, ImageJob job, CancellationToken cancellationToken)
    {
        using var picture = new PictureInWork(index, job);
        Open(picture, cancellationToken);
        Decode(picture, cancellationToken);
        Filter(picture, cancellationToken);
        Encode(picture, cancellationToken);
        Write(picture, cancellationToken);
        return picture.Outcome;
    }

    /// <summary>Opens the file and reads its header; from then on it is known how much memory the picture needs.</summary>
    public void Open(PictureInWork picture, CancellationToken cancellationToken) =>
        Do(picture, OpenFile, (times, elapsed) => times with { Decode = elapsed }, cancellationToken);

    /// <summary>Decodes the pixels.</summary>
    public void Decode(PictureInWork picture, CancellationToken cancellationToken) =>
        Do(picture, DecodePixels, (times, elapsed) => times with { Decode = times.Decode + elapsed }, cancellationToken);

    /// <summary>Filters the pixels.</summary>
    public void Filter(PictureInWork picture, CancellationToken cancellationToken) =>
        Do(picture, FilterPixels, (times, elapsed) => times with { Filter = elapsed }, cancellationToken);

    /// <summary>Encodes the pixels, and gives them back.</summary>
    public void Encode(PictureInWork picture, CancellationToken cancellationToken) =>
        Do(picture, EncodePixels, (times, elapsed) => times with { Encode = elapsed }, cancellationToken);

    /// <summary>Writes the result's file.</summary>
    public void Write(PictureInWork picture, CancellationToken cancellationToken) =>
        Do(picture, WriteFile, (times, elapsed) => times with { Encode = times.Encode + elapsed }, cancellationToken);

    private void Do(
        PictureInWork picture,
        Action<PictureInWork, CancellationToken> work,
        Func<StageTimes, TimeSpan, StageTimes> add,
        CancellationToken cancellationToken)
    {
        if (picture.IsOver)
        {
            return;
        }

        var started = time.GetTimestamp();
        try
        {
            work(picture, cancellationToken);
            if (!picture.IsOver)
            {
                picture.Times = add(picture.Times, time.GetElapsedTime(started));
            }
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException or OutOfMemoryException)
        {
            picture.Fail(exception);
        }
    }

    private void OpenFile(PictureInWork picture, CancellationToken cancellationToken)
    {
        var job = picture.Job;
        if (job.Fault is not null)
        {
            picture.Fail(job.Fault);
            return;
        }

        // A link to nothing is a file to the system, but no result.
        if (settings.Existing == ExistingResults.Skip && File.Exists(RealPath.Of(job.Output)))
        {
            picture.Skip();
            return;
        }

        // Opened, it would seem to be a file that may not be read.
        if (Directory.Exists(job.Input))
        {
            throw new ImageException("it is a folder, and no picture");
        }

        var allFrames = TakesAllFrames(job);
        picture.File = engine.Open(job.Input);
        var header = picture.File.Header;
        CheckSize(header, allFrames);
        picture.PixelBytes = 2 * header.Pixels(allFrames) * header.BytesPerPixel;
    }

    private void DecodePixels(PictureInWork picture, CancellationToken cancellationToken)
    {
        using (var file = picture.File!)
        {
            picture.File = null;
            var reduction = filters.MostReduction(file.Header.Width, file.Header.Height);
            picture.Pixels = file.Decode(new DecodeSettings(reduction, TakesAllFrames(picture.Job)), cancellationToken);
        }
    }

    /// <summary>The picture before the filter is given back as soon as that after it is there: encoding needs memory, too.</summary>
    private void FilterPixels(PictureInWork picture, CancellationToken cancellationToken)
    {
        var decoded = picture.Pixels!;
        picture.Pixels = Filtered(decoded, FormatOf(picture.Job).MostDepth(), cancellationToken);
        sheet?.Add(picture.Index, Path.GetFileName(picture.Job.Input), decoded, picture.Pixels);
        if (picture.Pixels != decoded)
        {
            decoded.Dispose();
        }

        picture.Size = (picture.Pixels.Width, picture.Pixels.Height);
    }

    private void EncodePixels(PictureInWork picture, CancellationToken cancellationToken)
    {
        picture.Content = engine.Encode(picture.Pixels!, FormatOf(picture.Job), settings.Encoding, cancellationToken);
        picture.ReleasePixels();
    }

    private void WriteFile(PictureInWork picture, CancellationToken cancellationToken)
    {
        ResultFile.Write(picture.Job.Output, [picture.Job.Input], picture.Content!, cancellationToken);
    }

    private static ImageFormat FormatOf(ImageJob job) => job.Format ?? ImageFormats.OfName(job.Output);

    private bool TakesAllFrames(ImageJob job) => FormatOf(job).HoldsFrames() && settings.AllFrames;

    private void CheckSize(ImageHeader header, bool allFrames)
    {
        if (header.Pixels(allFrames) > settings.MaximumPixels)
        {
            var frames = allFrames && header.Frames > 1 ? Invariant($" in {header.Frames:#,0} frames") : "";
            throw new ImageException(Invariant(
                $"{header.Width:#,0} x {header.Height:#,0} pixels{frames} are more than the {settings.MaximumPixels:#,0} of --max-pixels"));
        }
    }

    private PixelImage Filtered(PixelImage decoded, SampleDepth mostDepth, CancellationToken cancellationToken)
    {
        if (filters.IsIdentity && decoded.Depth <= mostDepth)
        {
            return decoded;
        }

        var frames = Enumerable.Range(0, decoded.Frames).Select(frame => filters.Apply(new PictureRows(decoded, frame))).ToList();
        var depth = decoded.Depth < mostDepth ? decoded.Depth : mostDepth;
        if (sheet is null && PictureWriter.CanReplace(decoded, frames[0].Shape, depth))
        {
            PictureWriter.Replace(decoded, frames, cancellationToken);
            return decoded;
        }

        // A profile of colour says nothing about grey, nor one of grey about colour.
        var keepsProfile = frames[0].Shape.Channels > 2 == decoded.Channels > 2;
        var metadata = keepsProfile ? decoded.Metadata : decoded.Metadata with { ColourProfile = null };
        return PictureWriter.Write(frames, metadata, depth, cancellationToken);
    }
}
