using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Batch;

/// <summary>A picture on its way through the stages. It is in one stage at a time, which has it alone.</summary>
/// <param name="index">Its position among all pictures, from 0.</param>
/// <param name="job">What is to be done.</param>
internal sealed class PictureInWork(int index, ImageJob job) : IDisposable
{
    private bool _isOver;
    private bool _isSkipped;
    private Exception? _failure;

    /// <summary>Its position among all pictures, from 0.</summary>
    public int Index => index;

    /// <summary>What is to be done.</summary>
    public ImageJob Job => job;

    /// <summary>True when there is nothing more to do for it: it failed, or its result was there.</summary>
    public bool IsOver => _isOver;

    /// <summary>The file, opened; disposed and null when it is decoded.</summary>
    public IImageFile? File { get; set; }

    /// <summary>
    /// The memory that it is let in for, in bytes, known when it is open: that of its pixels, and as much again for a result that cannot take
    /// their place, and for the codec.
    /// </summary>
    public long PixelBytes { get; set; }

    /// <summary>Its part of the bounds on what is in work at a time; given back together with its pixels. Null without bounds.</summary>
    public IDisposable? Place { get; set; }

    /// <summary>Its pixels: decoded, then filtered; null before that, and when they are encoded.</summary>
    public PixelImage? Pixels { get; set; }

    /// <summary>The content of the result's file, once it is encoded.</summary>
    public byte[]? Content { get; set; }

    /// <summary>What the stages took so far.</summary>
    public StageTimes Times { get; set; }

    /// <summary>Pixels in a row of the result, and its rows.</summary>
    public (int Width, int Height) Size { get; set; }

    /// <summary>How it ended, to be asked when it has.</summary>
    public ImageOutcome Outcome => _failure is null && !_isSkipped
        ? new ImageOutcome(job, Size.Width, Size.Height, Content!.Length, Times, Failure: null)
        : new ImageOutcome(job, 0, 0, 0, Times, _failure, _isSkipped);

    /// <summary>Ends it with a failure.</summary>
    public void Fail(Exception failure)
    {
        _failure = failure;
        End();
    }

    /// <summary>Ends it, since its result is there.</summary>
    public void Skip()
    {
        _isSkipped = true;
        End();
    }

    /// <summary>Gives back what its pixels took.</summary>
    public void ReleasePixels()
    {
        Pixels?.Dispose();
        Place?.Dispose();
        (Pixels, Place) = (null, null);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        File?.Dispose();
        File = null;
        Content = null;
        ReleasePixels();
    }

    private void End()
    {
        _isOver = true;
        Dispose();
    }
}
