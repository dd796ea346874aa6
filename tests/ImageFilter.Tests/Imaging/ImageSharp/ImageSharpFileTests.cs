using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging.ImageSharp;

/// <summary>Files that are cut off, damaged, longer than their picture, or written in an unusual order.</summary>
public sealed class ImageSharpFileTests : IDisposable
{
    private static readonly IImageEngine Engine = Engines.Of("imagesharp");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.gif")]
    [InlineData("a.tif")]
    public void A_file_that_is_cut_off_is_an_error(string name)
    {
        Pictures.Save(Pictures.Noise(120, 80, 3), _folder[name]);
        var whole = File.ReadAllBytes(_folder[name]);
        foreach (var hundredth in new[] { 10, 30, 50, 90, 99 })
        {
            File.WriteAllBytes(_folder["part"], whole[..(whole.Length * hundredth / 100)]);

            FluentActions.Invoking(() => Pictures.Load(_folder["part"], Engine)).Should().Throw<ImageException>($"{hundredth}% are left")
                .WithMessage("the picture is truncated or damaged, or of a kind that cannot be decoded");
        }
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 4)]
    [InlineData(true, 4)]
    public void A_jpeg_in_passes_or_with_restarts_is_whole(bool inPasses, int restarts)
    {
        using (var quarters = Pictures.Quarters())
        {
            quarters.Jpegsave(_folder["a.jpg"], q: 95, interlace: inPasses, restartInterval: restarts);
        }

        var loaded = Pictures.Load(_folder["a.jpg"], Engine);

        loaded.Samples.ToArray().Zip(Pictures.Load(_folder["a.jpg"]).Samples.ToArray(), (a, b) => Math.Abs(a - b)).Average()
            .Should().BeLessThan(1);
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.webp")]
    [InlineData("a.gif")]
    public void What_follows_a_picture_in_its_file_does_not_matter(string name)
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder[name]);
        File.WriteAllBytes(_folder["longer"], [.. File.ReadAllBytes(_folder[name]), .. "what a camera adds"u8]);

        Pictures.Load(_folder["longer"], Engine).Samples.ToArray().Should().Equal(Pictures.Load(_folder[name], Engine).Samples.ToArray());
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.gif")]
    [InlineData("a.tif")]
    public void Any_damage_is_a_picture_or_an_error_of_one_kind(string name)
    {
        Pictures.Save(Pictures.Scene(60, 40), _folder[name]);
        var whole = File.ReadAllBytes(_folder[name]);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var damaged = whole.ToArray();
            for (var j = 0; j < 4; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_folder["damaged"], damaged);
            try
            {
                Read(_folder["damaged"]);
            }
            catch (ImageException exception)
            {
                exception.Message.Should().NotContain("\n");
            }
        }
    }

    [Fact]
    public void A_frame_that_is_larger_than_its_picture_is_refused_before_it_takes_memory()
    {
        var animation = new PixelImage(20, 12, 4, frames: 2) { Metadata = new ImageMetadata { Animation = new Animation([100, 200], 0) } };
        new Random(7).NextBytes(animation.Samples);
        Pictures.Save(animation, _folder["a.webp"], Engine);
        var whole = File.ReadAllBytes(_folder["a.webp"]);
        Read(_folder["a.webp"]);
        foreach (var number in new[] { 0, 1, 2, 3 })
        {
            // The second byte of the three that say how far a frame is from the left and the top, and how wide and high it is.
            var damaged = whole.ToArray();
            damaged[damaged.AsSpan().LastIndexOf("ANMF"u8) + 8 + 3 * number + 1] = 1;
            File.WriteAllBytes(_folder["damaged.webp"], damaged);

            FluentActions.Invoking(() => Engine.Open(_folder["damaged.webp"])).Should().Throw<ImageException>($"number {number}")
                .WithMessage("a frame of the animation is larger than the picture; the file is damaged");
        }
    }

    [Fact]
    public void A_tiff_with_numbers_of_64_bits_is_refused()
    {
        using (var quarters = Pictures.Quarters())
        {
            quarters.Tiffsave(_folder["a.tif"], bigtiff: true);
        }

        FluentActions.Invoking(() => Engine.Open(_folder["a.tif"])).Should().Throw<ImageException>()
            .WithMessage("a BigTIFF file, which the engine imagesharp cannot read safely; take another engine");
    }

    [Fact]
    public void A_resolution_of_many_digits_is_written_soon()
    {
        using var quarters = Pictures.Quarters().Copy(xres: 10, yres: 10);
        using var stored = Image.NewFromBuffer(quarters.JpegsaveBuffer());
        var exif = (byte[])stored.Get("exif-data");
        var metadata = new ImageMetadata { HorizontalResolution = 165_800.81019, VerticalResolution = 1_000, Exif = exif };
        foreach (var name in new[] { "a.jpg", "a.png", "a.tif", "a.webp" })
        {
            Pictures.Save(new PixelImage(10, 10, 3) { Metadata = metadata }, _folder[name], Engine);

            Pictures.Load(_folder[name], Engine).Width.Should().Be(10);
        }
    }

    private static void Read(string path) => Pictures.Load(path, Engine, new DecodeSettings(AllFrames: true)).Dispose();
}
