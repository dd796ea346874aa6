using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>What travels with the pixels, and what does not.</summary>
public sealed class ImageMetadataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("b.jpg")]
    [InlineData("b.png")]
    [InlineData("b.tif")]
    [InlineData("b.webp")]
    public void The_colour_profile_is_kept(string name)
    {
        using (var image = Pictures.Quarters().IccTransform("p3", inputProfile: "srgb"))
        {
            image.Pngsave(_folder["a.png"]);
        }

        var loaded = Pictures.Load(_folder["a.png"]);
        Pictures.Save(loaded, _folder[name]);

        loaded.Metadata.ColourProfile.Should().NotBeNull();
        Pictures.Load(_folder[name]).Metadata.ColourProfile.Should().Equal(loaded.Metadata.ColourProfile);
    }

    [Fact]
    public void The_resolution_is_kept()
    {
        Pictures.Save(new PixelImage(10, 10, 3) { Metadata = new ImageMetadata { HorizontalResolution = 300 / 25.4, VerticalResolution = 300 / 25.4 } }, _folder["a.jpg"]);

        Pictures.Load(_folder["a.jpg"]).Metadata.HorizontalResolution.Should().BeApproximately(300 / 25.4, 0.01);
    }

    [Theory]
    [InlineData(1, 10, 5)]
    [InlineData(3, 10, 5)]
    [InlineData(4, 10, 5)]
    [InlineData(5, 5, 10)]
    [InlineData(6, 5, 10)]
    [InlineData(7, 5, 10)]
    [InlineData(8, 5, 10)]
    public void The_resolution_is_turned_with_the_picture(int orientation, double horizontal, double vertical)
    {
        using (var quarters = Pictures.Quarters().Copy(xres: 10, yres: 5))
        using (var stored = quarters.Mutate(header => header.Set(GValue.GIntType, "orientation", orientation)))
        {
            stored.Jpegsave(_folder["a.jpg"]);
        }

        var metadata = Pictures.Load(_folder["a.jpg"]).Metadata;

        metadata.HorizontalResolution.Should().BeApproximately(horizontal, 0.01);
        metadata.VerticalResolution.Should().BeApproximately(vertical, 0.01);
    }

    [Theory]
    [InlineData("b.jpg")]
    [InlineData("b.png")]
    [InlineData("b.webp")]
    [InlineData("b.avif")]
    public void What_the_camera_said_is_kept_and_its_thumbnail_and_orientation_are_not(string name)
    {
        using (var quarters = Pictures.Quarters())
        using (var thumbnail = quarters.ThumbnailImage(16))
        using (var signed = quarters.Mutate(header =>
        {
            header.Set(GValue.GStrType, "exif-ifd0-Artist", "taken at home");
            header.Set(GValue.GIntType, "orientation", 3);
            header.Set(GValue.BlobType, "jpeg-thumbnail-data", thumbnail.JpegsaveBuffer(keep: Enums.ForeignKeep.None));
        }))
        {
            signed.Jpegsave(_folder["a.jpg"]);
        }

        using (var stored = Image.NewFromFile(_folder["a.jpg"]))
        {
            stored.Contains("exif-ifd0-Artist").Should().BeTrue();
            stored.Contains("jpeg-thumbnail-data").Should().BeTrue();
            stored.Get("orientation").Should().Be(3);
        }

        Pictures.Save(Pictures.Load(_folder["a.jpg"]), _folder[name]);

        using var written = Image.NewFromFile(_folder[name]);
        ((string)written.Get("exif-ifd0-Artist")).Should().StartWith("taken at home");
        written.Contains("jpeg-thumbnail-data").Should().BeFalse();
        (written.Contains("orientation") ? written.Get("orientation") : 1).Should().Be(1);
    }

    [Theory]
    [InlineData("b.jpg")]
    [InlineData("b.png")]
    [InlineData("b.webp")]
    [InlineData("b.tif")]
    public void Nothing_is_kept_on_request(string name)
    {
        using (var image = Pictures.Quarters().IccTransform("p3", inputProfile: "srgb"))
        using (var signed = image.Mutate(header => header.Set(GValue.GStrType, "exif-ifd0-Artist", "taken at home")))
        {
            signed.Jpegsave(_folder["a.jpg"]);
        }

        var content = Pictures.Engine.Encode(
            Pictures.Load(_folder["a.jpg"]), ImageFormats.OfName(name), EncodeSettings.Default with { Strip = true }, TestContext.Current.CancellationToken);

        File.WriteAllBytes(_folder[name], content);
        using var written = Image.NewFromFile(_folder[name]);
        written.Contains("icc-profile-data").Should().BeFalse();
        content.AsSpan().IndexOf("taken at home"u8).Should().Be(-1);
    }
}
