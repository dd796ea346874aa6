using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Batch;

/// <summary>An engine without files, for tests of how a batch runs: what happens in its stages is the test's business.</summary>
internal sealed class ScriptedEngine : IImageEngine
{
    private int _inMemory;
    private int _mostInMemory;

    /// <summary>The size that the file of a path has; one pixel is one byte.</summary>
    public Func<string, int> WidthOf { get; init; } = _ => 1;

    /// <summary>Runs while a file is decoded.</summary>
    public Action<string, CancellationToken> OnDecode { get; set; } = (_, _) => { };

    /// <summary>Runs while a picture is encoded; it is told how wide the picture is.</summary>
    public Action<int> OnEncode { get; init; } = _ => { };

    /// <summary>The most pictures that were between the beginning of their decoding and the end of their encoding.</summary>
    public int MostInMemory => _mostInMemory;

    public string Name => "scripted";

    public string Library => "none";

    public string Version => "1";

    public IReadOnlySet<ImageFormat> Formats { get; } = new HashSet<ImageFormat> { ImageFormat.Png };

    public IImageFile Open(string path) => new ScriptedFile(this, path);

    public byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken)
    {
        OnEncode(image.Width);
        Interlocked.Decrement(ref _inMemory);
        return [(byte)image.Width];
    }

    private void Enter()
    {
        var now = Interlocked.Increment(ref _inMemory);
        for (var most = _mostInMemory; now > most; most = _mostInMemory)
        {
            Interlocked.CompareExchange(ref _mostInMemory, now, most);
        }
    }

    private sealed class ScriptedFile(ScriptedEngine engine, string path) : IImageFile
    {
        public ImageHeader Header { get; } = new(engine.WidthOf(path), 1) { BytesPerPixel = 1 };

        public PixelImage Decode(DecodeSettings settings, CancellationToken cancellationToken)
        {
            engine.Enter();
            engine.OnDecode(path, cancellationToken);
            return new PixelImage(Header.Width, 1, 1);
        }

        public void Dispose()
        {
        }
    }
}
