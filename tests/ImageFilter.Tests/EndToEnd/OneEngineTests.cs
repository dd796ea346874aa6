using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>A build as it is without further properties.</summary>
public sealed class OneEngineTests
{
    [Fact]
    public void There_is_one_engine() => EngineCatalogue.All.Select(entry => entry.Name).Should().Equal("vips");

    [Fact]
    public async Task The_other_is_refused_with_the_way_to_get_it() =>
        (await BuiltProgram.RunAsync("ImageFilter", "--engine", "imagesharp")).Should().Be(new ProgramResult(
            2, "", "error: --engine: 'imagesharp' is not in this program; build it with -p:ImageSharp=true, or take vips\n"));

    [Fact]
    public async Task What_is_no_engine_is_refused_with_those_there_are() =>
        (await BuiltProgram.RunAsync("ImageFilter", "--engine", "gd")).Should().Be(new ProgramResult(
            2, "", "error: --engine: 'gd' is none of vips\n"));

    [Fact]
    public async Task The_help_tells_its_formats() =>
        (await BuiltProgram.RunAsync("ImageFilter", "--help")).Output
            .Should().MatchRegex(@"reads and writes:\n  vips  Jpeg, Png, WebP, Tiff, Gif, Avif \(libvips [\d.]+\)\n\n");
}
