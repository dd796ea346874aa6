using Activity7.ImageFilter.Imaging;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

public class EncodeSettingsTests
{
    private static readonly EncodeSettings Plain = EncodeSettings.Default;

    [Theory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.WebP)]
    public void The_better_the_quality_the_longer_the_file_and_the_nearer_the_picture(object format)
    {
        var image = Pictures.Noise(120, 90, 3);
        byte[][] files = [.. new[] { 1, 40, 75, 100 }.Select(quality => Encode(image, (ImageFormat)format, Plain with { Quality = quality }))];

        files.Select(file => file.Length).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        files.Select(file => Distance(image, file)).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        Encode(image, (ImageFormat)format, Plain).Should().Equal(files[2], "75 is the default");
    }

    [Theory]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.Tiff)]
    [InlineData(ImageFormat.Gif)]
    public void Formats_without_a_quality_are_the_same_with_any(object format)
    {
        var image = Pictures.Gradient(30, 20);

        Encode(image, (ImageFormat)format, Plain with { Quality = 1 }).Should().Equal(Encode(image, (ImageFormat)format, Plain));
        ImageFormats.HasQuality((ImageFormat)format).Should().BeFalse();
    }

    [Theory]
    [InlineData(ImageFormat.Jpeg)]
    [InlineData(ImageFormat.Png)]
    [InlineData(ImageFormat.WebP)]
    [InlineData(ImageFormat.Tiff)]
    public void A_stripped_result_has_no_profile_and_no_resolution(object format)
    {
        var pixels = Pictures.Gradient(30, 20);
        var profile = Image.ProfileLoad("srgb");
        using var image = new PixelImage(30, 20, 3) { Metadata = new ImageMetadata { ColourProfile = profile, HorizontalResolution = 4, VerticalResolution = 8 } };
        pixels.Samples.CopyTo(image.Samples);

        var kept = Encode(image, (ImageFormat)format, Plain);
        var stripped = Encode(image, (ImageFormat)format, Plain with { Strip = true });

        ProfileOf(kept).Should().Equal(profile);
        ProfileOf(stripped).Should().BeNull();
        stripped.Should().Equal(Encode(pixels, (ImageFormat)format, Plain with { Strip = true }), "nothing else is left of it either");
    }

    private static byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings) =>
        Pictures.Engine.Encode(image, format, settings, TestContext.Current.CancellationToken);

    private static byte[]? ProfileOf(byte[] file)
    {
        using var image = Image.NewFromBuffer(file);
        return image.Contains("icc-profile-data") ? (byte[])image.Get("icc-profile-data") : null;
    }

    private static double Distance(PixelImage image, byte[] file)
    {
        using var decoded = Image.NewFromBuffer(file);
        return image.Samples.ToArray().Zip(decoded.WriteToMemory<byte>(), (a, b) => Math.Abs(a - b)).Average();
    }
}
