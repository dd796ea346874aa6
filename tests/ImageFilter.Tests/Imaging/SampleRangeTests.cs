using System.Runtime.InteropServices;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>TIFF holds samples of any kind; those that stand for no brightness are refused, and the others come out right.</summary>
public sealed class SampleRangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, Enums.BandFormat.Char, "signed numbers")]
    [InlineData(3, Enums.BandFormat.Char, "signed numbers")]
    [InlineData(1, Enums.BandFormat.Short, "signed numbers")]
    [InlineData(3, Enums.BandFormat.Short, "signed numbers")]
    [InlineData(1, Enums.BandFormat.Uint, "numbers of 32 bits")]
    [InlineData(3, Enums.BandFormat.Uint, "numbers of 32 bits")]
    [InlineData(1, Enums.BandFormat.Int, "numbers of 32 bits")]
    [InlineData(3, Enums.BandFormat.Int, "numbers of 32 bits")]
    [InlineData(1, Enums.BandFormat.Float, "floating-point numbers")]
    [InlineData(2, Enums.BandFormat.Float, "floating-point numbers")]
    public void Samples_without_a_defined_range_are_refused(int bands, Enums.BandFormat format, string name)
    {
        using (var numbers = (Image.Black(8, 8, bands: bands) + 100.0).Cast(format))
        {
            numbers.Copy(interpretation: bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb).Tiffsave(_folder["a.tif"]);
        }

        FluentActions.Invoking(() => Pictures.Load(_folder["a.tif"])).Should().Throw<ImageException>()
            .WithMessage($"its samples are {name}, of which no one knows what is white; save it with 8 or 16 bits a sample");
    }

    [Theory]
    [InlineData(Enums.Interpretation.Srgb, Enums.BandFormat.Uchar)]
    [InlineData(Enums.Interpretation.Rgb16, Enums.BandFormat.Ushort)]
    [InlineData(Enums.Interpretation.Scrgb, Enums.BandFormat.Float)]
    [InlineData(Enums.Interpretation.Lab, Enums.BandFormat.Float)]
    [InlineData(Enums.Interpretation.Labs, Enums.BandFormat.Short)]
    public void A_colour_space_with_units_of_its_own_becomes_red_green_and_blue(
        Enums.Interpretation space, Enums.BandFormat format)
    {
        using (var colour = (Image.Black(8, 8, bands: 3) + new double[] { 200, 100, 50 }).Cast(Enums.BandFormat.Uchar))
        using (var stored = colour.Copy(interpretation: Enums.Interpretation.Srgb).Colourspace(space))
        {
            stored.Format.Should().Be(format);
            stored.Tiffsave(_folder["a.tif"]);
        }

        var loaded = Pictures.Load(_folder["a.tif"]);
        var pixel = loaded.Depth == SampleDepth.Sixteen
            ? MemoryMarshal.Cast<byte, ushort>(loaded.Samples)[..3].ToArray().Select(sample => sample / 257)
            : loaded.Samples[..3].ToArray().Select(sample => (int)sample);

        loaded.Depth.Should().Be(format == Enums.BandFormat.Ushort ? SampleDepth.Sixteen : SampleDepth.Eight);
        pixel.Zip([200, 100, 50], (ours, theirs) => Math.Abs(ours - theirs)).Max().Should().BeLessThanOrEqualTo(1);
    }
}
