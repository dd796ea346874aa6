using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>What travels with the pixels, and what does not.</summary>
public sealed class ImageMetadataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => Engines.Names;

    public static MatrixTheoryData<string, string> NamesAndFiles => new(Engines.All.Select(engine => engine.Name), ["b.jpg", "b.png", "b.webp", "b.tif"]);

    public static MatrixTheoryData<string, int> NamesAndOrientations => new(Engines.All.Select(engine => engine.Name), [1, 3, 4, 5, 6, 7, 8]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(NamesAndFiles))]
    public void The_colour_profile_is_kept(string engine, string name)
    {
        using (var image = Pictures.Quarters().IccTransform("p3", inputProfile: "srgb"))
        {
            image.Pngsave(_folder["a.png"]);
        }

        var loaded = Pictures.Load(_folder["a.png"], Engines.Of(engine));
        Pictures.Save(loaded, _folder[name], Engines.Of(engine));

        loaded.Metadata.ColourProfile.Should().NotBeNull();
        Pictures.Load(_folder[name], Engines.Of(engine)).Metadata.ColourProfile.Should().Equal(loaded.Metadata.ColourProfile);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_resolution_is_kept(string engine)
    {
        foreach (var name in new[] { "a.jpg", "a.png", "a.tif" })
        {
            var metadata = new ImageMetadata { HorizontalResolution = 300 / 25.4, VerticalResolution = 150 / 25.4 };
            Pictures.Save(new PixelImage(10, 10, 3) { Metadata = metadata }, _folder[name], Engines.Of(engine));

            var loaded = Pictures.Load(_folder[name], Engines.Of(engine)).Metadata;

            loaded.HorizontalResolution.Should().BeApproximately(300 / 25.4, 0.01, name);
            loaded.VerticalResolution.Should().BeApproximately(150 / 25.4, 0.01, name);
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndOrientations))]
    public void The_resolution_is_turned_with_the_picture(string engine, int orientation)
    {
        using (var quarters = Pictures.Quarters().Copy(xres: 10, yres: 5))
        using (var stored = quarters.Mutate(header => header.Set(GValue.GIntType, "orientation", orientation)))
        {
            stored.Jpegsave(_folder["a.jpg"]);
        }

        var metadata = Pictures.Load(_folder["a.jpg"], Engines.Of(engine)).Metadata;

        metadata.HorizontalResolution.Should().BeApproximately(orientation < 5 ? 10 : 5, 0.01);
        metadata.VerticalResolution.Should().BeApproximately(orientation < 5 ? 5 : 10, 0.01);

        // The EXIF data say it too, and it is they that readers believe.
        metadata.Exif.Should().NotBeNull();
        Pictures.Save(Pictures.Load(_folder["a.jpg"], Engines.Of(engine)), _folder["b.jpg"], Engines.Of(engine));
        using var written = Image.NewFromFile(_folder["b.jpg"]);
        (written.Xres > written.Yres).Should().Be(orientation < 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_camera_said_is_kept_and_its_thumbnail_and_orientation_are_not(string engine)
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

        foreach (var format in Engines.Of(engine).Formats.Except([ImageFormat.Tiff, ImageFormat.Gif]))
        {
            var name = _folder[$"b.{format}"];
            Pictures.Save(Pictures.Load(_folder["a.jpg"], Engines.Of(engine)), name, Engines.Of(engine));

            using var written = Image.NewFromFile(name);
            ((string)written.Get("exif-ifd0-Artist")).Should().StartWith("taken at home", name);
            written.Contains("jpeg-thumbnail-data").Should().BeFalse(name);
            (written.Contains("orientation") ? written.Get("orientation") : 1).Should().Be(1, name);
        }
    }

    [Theory]
    [MemberData(nameof(NamesAndFiles))]
    public void Nothing_is_kept_on_request(string engine, string name)
    {
        using (var image = Pictures.Quarters().IccTransform("p3", inputProfile: "srgb"))
        using (var signed = image.Mutate(header => header.Set(GValue.GStrType, "exif-ifd0-Artist", "taken at home")))
        {
            signed.Jpegsave(_folder["a.jpg"]);
        }

        var settings = EncodeSettings.Default with { Strip = true };
        var content = Engines.Of(engine).Encode(
            Pictures.Load(_folder["a.jpg"], Engines.Of(engine)), ImageFormats.OfName(name), settings, TestContext.Current.CancellationToken);

        File.WriteAllBytes(_folder[name], content);
        using var written = Image.NewFromFile(_folder[name]);
        written.Contains("icc-profile-data").Should().BeFalse();
        content.AsSpan().IndexOf("taken at home"u8).Should().Be(-1);
    }
}
