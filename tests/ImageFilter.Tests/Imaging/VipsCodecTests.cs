using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

public sealed class VipsCodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.png", 1)]
    [InlineData("a.png", 2)]
    [InlineData("a.png", 3)]
    [InlineData("a.png", 4)]
    [InlineData("a.tif", 3)]
    [InlineData("a.TIFF", 4)]
    public void A_format_without_loss_gives_back_every_sample(string name, int channels)
    {
        var image = Pictures.Noise(300, 211, channels);

        Pictures.Save(image, _folder[name]);

        var loaded = Pictures.Load(_folder[name]);
        (loaded.Width, loaded.Height, loaded.Channels).Should().Be((300, 211, channels));
        loaded.Samples.ToArray().Should().Equal(image.Samples.ToArray());
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.jpeg")]
    [InlineData("a.webp")]
    [InlineData("a.gif")]
    public void A_format_with_loss_gives_back_nearly_the_same(string name)
    {
        var image = Pictures.Gradient(200, 100);

        Pictures.Save(image, _folder[name]);

        var loaded = Pictures.Load(_folder[name]);
        (loaded.Width, loaded.Height).Should().Be((200, 100));
        var colours = loaded.Channels == 3 ? loaded.Samples.ToArray() : [.. loaded.Samples.ToArray().Where((_, i) => i % 4 != 3)];
        colours.Zip(image.Samples.ToArray(), (a, b) => (double)Math.Abs(a - b)).Average().Should().BeLessThan(6);
    }

    [Fact]
    public void What_is_transparent_becomes_white_in_a_jpeg()
    {
        Pictures.Save(Pictures.Plain(16, 16, 4, 0), _folder["a.jpg"]);

        Pictures.Load(_folder["a.jpg"]).Samples.ToArray().Should().HaveCount(16 * 16 * 3).And.OnlyContain(sample => sample == 255);
    }

    [Theory]
    [InlineData(1, "red blue / green black")]
    [InlineData(2, "blue red / black green")]
    [InlineData(3, "black green / blue red")]
    [InlineData(4, "green black / red blue")]
    [InlineData(5, "red green / blue black")]
    [InlineData(6, "green red / black blue")]
    [InlineData(7, "black blue / green red")]
    [InlineData(8, "blue black / red green")]
    public void A_picture_is_turned_as_its_orientation_says_and_written_upright(int orientation, string quarters)
    {
        using (var stored = Pictures.Quarters().Mutate(header => header.Set(GValue.GIntType, "orientation", orientation)))
        {
            stored.Jpegsave(_folder["a.jpg"], q: 95);
        }

        var upright = Pictures.Load(_folder["a.jpg"]);
        Pictures.Save(upright, _folder["b.jpg"]);

        NamesOfQuarters(upright).Should().Be(quarters);
        NamesOfQuarters(Pictures.Load(_folder["b.jpg"])).Should().Be(quarters);
    }

    [Fact]
    public void Sixteen_bits_become_eight()
    {
        using (var wide = Image.NewFromMemory(new ushort[] { 0, 257, 128 * 257, 65535 }, 4, 1, 1, Enums.BandFormat.Ushort))
        {
            wide.Copy(interpretation: Enums.Interpretation.Grey16).Pngsave(_folder["a.png"]);
        }

        Pictures.Load(_folder["a.png"]).Samples.ToArray().Should().Equal(0, 1, 128, 255);
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

    [Fact]
    public void The_header_is_known_without_decoding()
    {
        Pictures.Save(Pictures.Noise(120, 80, 3), _folder["whole.jpg"]);
        File.WriteAllBytes(_folder["half.jpg"], File.ReadAllBytes(_folder["whole.jpg"])[..3000]);

        using var file = Pictures.Codec.Open(_folder["half.jpg"]);

        file.Header.Should().Be(new ImageHeader(120, 80));
        file.Invoking(half => half.Decode(CancellationToken.None))
            .Should().Throw<ImageException>().WithMessage("the picture is truncated or damaged, or of a kind that cannot be decoded");
    }

    [Fact]
    public void Nothing_is_decoded_or_encoded_after_cancellation()
    {
        Pictures.Save(Pictures.Noise(120, 80, 3), _folder["a.png"]);
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var file = Pictures.Codec.Open(_folder["a.png"]);

        file.Invoking(picture => picture.Decode(source.Token)).Should().Throw<OperationCanceledException>();
        Pictures.Codec.Invoking(codec => codec.Encode(Pictures.Noise(500, 500, 3), ImageFormat.Png, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_picture_that_a_format_cannot_hold_is_an_error()
    {
        Pictures.Codec.Invoking(codec => codec.Encode(new PixelImage(70_000, 1, 1), ImageFormat.Jpeg, CancellationToken.None))
            .Should().Throw<ImageException>().WithMessage("the result cannot be encoded as Jpeg; its sides may be too long for that");
    }

    private static string NamesOfQuarters(PixelImage image)
    {
        return $"{NameAt(8, 8)} {NameAt(24, 8)} / {NameAt(8, 24)} {NameAt(24, 24)}";

        string NameAt(int x, int y) => image.Row(y).Slice(3 * x, 3).ToArray().Select(sample => sample > 128).ToArray() switch
        {
            [true, false, false] => "red",
            [false, true, false] => "green",
            [false, false, true] => "blue",
            _ => "black",
        };
    }
}
