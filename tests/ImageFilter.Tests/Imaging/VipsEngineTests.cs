using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>What libvips reads that other engines do not.</summary>
public sealed class VipsEngineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_format_can_be_read_and_written() => Pictures.Engine.Formats.Should().BeEquivalentTo(Enum.GetValues<ImageFormat>());

    [Fact]
    public void A_tiff_holds_transparency_and_colours_of_16_bits()
    {
        foreach (var (channels, depth) in new[]
        {
            (2, SampleDepth.Eight), (4, SampleDepth.Eight), (2, SampleDepth.Sixteen), (3, SampleDepth.Sixteen), (4, SampleDepth.Sixteen),
        })
        {
            var image = new PixelImage(61, 43, channels, depth);
            new Random(7).NextBytes(image.Samples);

            Pictures.Save(image, _folder["a.tif"]);

            var loaded = Pictures.Load(_folder["a.tif"]);
            (loaded.Channels, loaded.Depth).Should().Be((channels, depth));
            loaded.Samples.ToArray().Should().Equal(image.Samples.ToArray());
        }
    }

    [Theory]
    [InlineData(240, 160, 8)]
    [InlineData(236, 160, 4)]
    [InlineData(238, 160, 2)]
    [InlineData(239, 160, 1)]
    [InlineData(240, 161, 1)]
    public void A_jpeg_is_reduced_by_what_divides_both_sides(int width, int height, int reduction)
    {
        Pictures.Save(Pictures.Gradient(width, height), _folder["a.jpg"]);

        var loaded = Pictures.Load(_folder["a.jpg"], settings: new DecodeSettings(MostReduction: 8));

        (loaded.Reduction, loaded.Width, loaded.Height).Should().Be((reduction, width / reduction, height / reduction));
    }

    [Fact]
    public void A_reduced_picture_is_turned_too()
    {
        using (var stored = Pictures.Quarters().Mutate(header => header.Set(GValue.GIntType, "orientation", 6)))
        {
            stored.Jpegsave(_folder["a.jpg"], q: 95);
        }

        var whole = Pictures.Load(_folder["a.jpg"]);
        var reduced = Pictures.Load(_folder["a.jpg"], settings: new DecodeSettings(MostReduction: 4));

        reduced.Reduction.Should().Be(4);
        reduced.Row(1)[..3].ToArray().Select(sample => sample > 128).Should().Equal(whole.Row(6).Slice(18, 3).ToArray().Select(sample => sample > 128));
    }

    [Fact]
    public void Other_formats_are_not_reduced()
    {
        Pictures.Save(Pictures.Gradient(64, 64), _folder["a.png"]);

        Pictures.Load(_folder["a.png"], settings: new DecodeSettings(MostReduction: 8)).Width.Should().Be(64);
    }

    [Fact]
    public void More_channels_than_colour_and_alpha_are_refused()
    {
        using (var five = Image.Black(8, 8, bands: 5))
        {
            five.Tiffsave(_folder["a.tif"]);
        }

        FluentActions.Invoking(() => Pictures.Load(_folder["a.tif"]))
            .Should().Throw<ImageException>().WithMessage("it has 5 channels; at most 4 can be filtered");
    }

    [Fact]
    public void Inks_become_red_green_and_blue_without_the_profile_of_the_inks()
    {
        using (var inks = Image.Black(20, 20, bands: 4) + new double[] { 255, 0, 0, 0 })
        using (var cyan = inks.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk))
        {
            cyan.IccTransform("cmyk", inputProfile: "cmyk").Tiffsave(_folder["a.tif"]);
        }

        using (var stored = Image.NewFromFile(_folder["a.tif"]))
        {
            stored.Interpretation.Should().Be(Enums.Interpretation.Cmyk);
            stored.Contains("icc-profile-data").Should().BeTrue();
        }

        var loaded = Pictures.Load(_folder["a.tif"]);

        loaded.Channels.Should().Be(3);
        loaded.Metadata.ColourProfile.Should().BeNull();
        var (red, blue) = (loaded.Samples[0], loaded.Samples[2]);
        blue.Should().BeGreaterThan((byte)(red + 100));
    }
}
