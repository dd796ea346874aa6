using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging.ImageSharp;

/// <summary>Where ImageSharp itself would say nothing, or something else.</summary>
public sealed class ImageSharpEngineTests : IDisposable
{
    private static readonly IImageEngine Engine = Engines.Of("imagesharp");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_reads_and_writes_all_but_avif() =>
        Engine.Formats.Should().BeEquivalentTo(Enum.GetValues<ImageFormat>().Except([ImageFormat.Avif]));

    [Fact]
    public void It_tells_its_version() => Engine.Version.Should().MatchRegex(@"^3\.\d+\.\d+$");

    [Fact]
    public void Another_format_is_refused_with_the_ones_it_has() =>
        Encoding(new PixelImage(1, 1, 3), ImageFormat.Avif)
            .Should().Throw<ImageException>().WithMessage("the engine imagesharp writes Jpeg, Png, WebP, Tiff, Gif, and not Avif");

    [Fact]
    public void An_avif_file_is_no_picture_to_it()
    {
        Pictures.Save(Pictures.Gradient(32, 32), _folder["a.avif"]);

        Engine.Invoking(engine => engine.Open(_folder["a.avif"]))
            .Should().Throw<ImageException>().WithMessage("not a JPEG, PNG, WebP, TIFF or GIF picture, or too damaged to tell");
    }

    [Theory]
    [InlineData(4, 1, "transparency")]
    [InlineData(2, 1, "transparency")]
    [InlineData(4, 2, "transparency")]
    [InlineData(3, 2, "colours of 16 bits")]
    public void What_its_tiff_encoder_would_leave_out_is_an_error(int channels, int bytes, string what) =>
        Encoding(new PixelImage(1, 1, channels, (SampleDepth)bytes), ImageFormat.Tiff).Should().Throw<ImageException>()
            .WithMessage($"the engine imagesharp cannot write {what} as Tiff; write Png, or take another engine");

    [Theory]
    [InlineData(65_536, 1)]
    [InlineData(1, 65_536)]
    public void A_gif_of_which_the_sides_do_not_fit_its_header_is_an_error(int width, int height) =>
        Encoding(new PixelImage(width, height, 1), ImageFormat.Gif)
            .Should().Throw<ImageException>().WithMessage("the result cannot be encoded as Gif; its sides may be too long for that");

    [Fact]
    public void A_gif_plays_as_often_in_both_engines()
    {
        // Not twice: ImageSharp cannot tell that from once.
        foreach (var loops in new[] { 0, 1, 3, 7 })
        {
            foreach (var name in new[] { "a.gif", "a.webp" })
            {
                var animation = new PixelImage(20, 12, 4, frames: 2) { Metadata = new ImageMetadata { Animation = new Animation([100, 200], loops) } };
                animation.Samples.Fill(255);
                animation.Row(0).Clear();

                Pictures.Save(animation, _folder[name], Engine);

                foreach (var engine in Engines.All)
                {
                    var loaded = Pictures.Load(_folder[name], engine, new DecodeSettings(AllFrames: true)).Metadata.Animation!;
                    loaded.Loops.Should().Be(loops, name);
                    loaded.Delays.Should().Equal(100, 200);
                }
            }
        }
    }

    [Fact]
    public void What_is_transparent_in_a_frame_does_not_show_the_one_before()
    {
        foreach (var name in new[] { "a.gif", "a.webp" })
        {
            var animation = new PixelImage(20, 12, 4, frames: 2) { Metadata = new ImageMetadata { Animation = new Animation([100, 100], 0) } };
            animation.Samples[..(12 * animation.RowBytes)].Fill(255);
            animation.Samples[(12 * animation.RowBytes)..].Clear();

            Pictures.Save(animation, _folder[name], Engine);

            foreach (var engine in Engines.All)
            {
                var loaded = Pictures.Load(_folder[name], engine, new DecodeSettings(AllFrames: true));
                loaded.Channels.Should().Be(4, $"{name} by {engine.Name}");
                loaded.Row(18)[43].Should().Be(0, $"{name} by {engine.Name}");
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_jpeg_is_reduced_to_nearly_the_same_as_by_the_other_engine(int reduction)
    {
        Pictures.Save(Pictures.Scene(240, 160), _folder["a.jpg"]);

        var (ours, theirs) = (Reduced(Engine), Reduced(Pictures.Engine));

        (ours.Reduction, ours.Width, ours.Height).Should().Be((reduction, 240 / reduction, 160 / reduction));
        ours.Samples.ToArray().Zip(theirs.Samples.ToArray(), (a, b) => (double)Math.Abs(a - b)).Average().Should().BeLessThan(0.5);

        PixelImage Reduced(IImageEngine engine) => Pictures.Load(_folder["a.jpg"], engine, new DecodeSettings(reduction));
    }

    [Theory]
    [InlineData(Enums.BandFormat.Uint, "numbers of 32 bits")]
    [InlineData(Enums.BandFormat.Float, "signed or floating-point numbers")]
    [InlineData(Enums.BandFormat.Short, "signed or floating-point numbers")]
    public void Samples_without_a_defined_range_are_refused(Enums.BandFormat format, string name)
    {
        using (var numbers = (Image.Black(8, 8) + 100.0).Cast(format))
        {
            numbers.Copy(interpretation: Enums.Interpretation.Bw).Tiffsave(_folder["a.tif"]);
        }

        FluentActions.Invoking(() => Pictures.Load(_folder["a.tif"], Engine)).Should().Throw<ImageException>()
            .WithMessage($"its samples are {name}, of which no one knows what is white; save it with 8 or 16 bits a sample");
    }

    [Fact]
    public void Files_of_the_other_engine_have_the_same_samples()
    {
        foreach (var depth in new[] { SampleDepth.Eight, SampleDepth.Sixteen })
        {
            foreach (var (name, channels) in new[] { ("a.png", 1), ("a.png", 2), ("a.png", 3), ("a.png", 4), ("a.tif", 1), ("a.tif", 3), ("a.tif", 4) })
            {
                var image = new PixelImage(31, 17, channels, depth);
                new Random(7).NextBytes(image.Samples);
                Pictures.Save(image, _folder[name]);

                var loaded = Pictures.Load(_folder[name], Engine);

                (loaded.Channels, loaded.Depth).Should().Be((channels, depth), name);
                loaded.Samples.ToArray().Should().Equal(image.Samples.ToArray(), $"{name} {channels} {depth}");
            }
        }
    }

    [Fact]
    public void A_picture_with_a_palette_has_alpha_only_if_the_palette_has()
    {
        foreach (var channels in new[] { 3, 4 })
        {
            using (var colour = Image.Black(16, 16, bands: channels).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb))
            {
                colour.Pngsave(_folder["a.png"], palette: true);
            }

            Pictures.Load(_folder["a.png"], Engine).Channels.Should().Be(channels);
        }
    }

    [Theory]
    [InlineData("a.tif")]
    [InlineData("a.jpg")]
    public void Inks_become_red_green_and_blue_without_the_profile_of_the_inks(string name)
    {
        using (var inks = Image.Black(16, 16, bands: 4) + new double[] { 255, 0, 0, 0 })
        using (var cyan = inks.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Cmyk))
        {
            cyan.IccTransform("cmyk", inputProfile: "cmyk").WriteToFile(_folder[name]);
        }

        var loaded = Pictures.Load(_folder[name], Engine);

        loaded.Channels.Should().Be(3);
        loaded.Metadata.ColourProfile.Should().BeNull();
        loaded.Samples[2].Should().BeGreaterThan((byte)(loaded.Samples[0] + 100));
    }

    private static Action Encoding(PixelImage image, ImageFormat format) =>
        () => Engine.Encode(image, format, EncodeSettings.Default, TestContext.Current.CancellationToken);
}
