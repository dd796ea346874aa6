using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>PNG files with texts.</summary>
public sealed class PngTextsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => Engines.Names;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void As_many_as_the_memory_allows_cost_no_picture(string engine)
    {
        Save(FileBlocks.PngChunk("zTXt", [.. "Comment\0\0"u8, .. FileBlocks.Deflated(new byte[20_000])]), 1_000);
        Pictures.Load(_folder["a.png"], Engines.Of(engine)).Width.Should().Be(20);

        Save(FileBlocks.PngChunk("tEXt", [.. "Comment\0"u8, .. new byte[50_000]]), 100);
        Pictures.Load(_folder["a.png"], Engines.Of(engine)).Width.Should().Be(20);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void More_are_refused_whatever_they_are(string engine)
    {
        foreach (var type in new[] { "zTXt", "iTXt" })
        {
            Save(FileBlocks.PngChunk(type, new byte[8_000]), 33);

            FluentActions.Invoking(() => Pictures.Load(_folder["a.png"], Engines.Of(engine))).Should().Throw<ImageException>().WithMessage(
                "its texts could take 264,000,000 bytes of memory, and 256,000,000 is the most that is allowed; save it without them");
        }
    }

    [Fact]
    public void Nothing_else_is_looked_at()
    {
        var png = Png(FileBlocks.PngChunk("zTXt", new byte[8_000]), 30);

        foreach (var content in (byte[][])[[], [0x89], [.. "this is text and no picture"u8], png[..7], png[..40], png[..20_000], png])
        {
            FluentActions.Invoking(() => PngTexts.Check(new MemoryStream(content))).Should().NotThrow();
        }
    }

    private static byte[] Png(byte[] chunk, int times)
    {
        var whole = Pictures.Engine.Encode(Pictures.Gradient(20, 10), ImageFormat.Png, EncodeSettings.Default, CancellationToken.None);
        return [.. whole[..33], .. Enumerable.Repeat(chunk, times).SelectMany(bytes => bytes), .. whole[33..]];
    }

    private void Save(byte[] chunk, int times) => File.WriteAllBytes(_folder["a.png"], Png(chunk, times));
}
