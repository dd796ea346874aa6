using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>A colour profile or EXIF data that are broken do not keep an engine from the pixels, and do not get into a result.</summary>
public sealed class BrokenMetadataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => Engines.Names;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_decoded_and_encoded_or_refused_in_one_line(string engine)
    {
        foreach (var (name, content) in BrokenMetadata.Files(60, 40))
        {
            File.WriteAllBytes(_folder[name], content);
            try
            {
                using var image = Pictures.Load(_folder[name], Engines.Of(engine));
                (image.Width, image.Height, image.Channels).Should().Be((60, 40, 3), name);
                foreach (var format in Engines.Of(engine).Formats)
                {
                    var result = _folder[$"result{ImageFormats.ExtensionOf(format)}"];
                    Pictures.Save(image, result, Engines.Of(engine));
                    Pictures.Load(result, Engines.Of(engine)).Width.Should().Be(60, $"{name} is whole as {format}");
                }
            }
            catch (ImageException exception)
            {
                exception.Message.Should().NotContain("\n", name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inks_with_a_broken_profile_become_red_green_and_blue(string engine)
    {
        byte[] cyan;
        using (var inks = (Image.Black(20, 20, bands: 4) + new double[] { 255, 0, 0, 0 }).Cast(Enums.BandFormat.Uchar))
        {
            cyan = inks.Copy(interpretation: Enums.Interpretation.Cmyk).JpegsaveBuffer(keep: Enums.ForeignKeep.None);
        }

        byte[] wrongInks = [.. "ICC_PROFILE\0"u8, 1, 1, 0, 0, 1, 0, .. "lcms"u8, 4, 32, 0, 0, .. "prtrCMYKLab "u8, .. new byte[232]];
        File.WriteAllBytes(_folder["a.jpg"], FileBlocks.IntoJpeg(cyan, 2, wrongInks));

        var loaded = Pictures.Load(_folder["a.jpg"], Engines.Of(engine));

        (loaded.Channels, loaded.Metadata.ColourProfile).Should().Be((3, null));
        loaded.Samples[2].Should().BeGreaterThan((byte)(loaded.Samples[0] + 100));
    }
}
