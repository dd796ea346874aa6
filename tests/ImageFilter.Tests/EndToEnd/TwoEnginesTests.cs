using System.Text.Json;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>A build with <c>-p:ImageSharp=true</c>.</summary>
public sealed class TwoEnginesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void There_are_two_engines_and_the_default_stays() =>
        EngineCatalogue.All.Select(entry => entry.Name).Should().Equal("vips", "imagesharp");

    [Fact]
    public async Task The_help_tells_the_formats_of_each() =>
        (await BuiltProgram.RunAsync("ImageFilter", "--help")).Output
            .Should().MatchRegex(@"  vips        Jpeg, .*, Avif \(libvips [\d.]+\)\n  imagesharp  Jpeg, Png, WebP, Tiff, Gif \(ImageSharp [\d.]+\)\n");

    [Fact]
    public async Task Both_engines_give_nearly_the_same_result()
    {
        Pictures.Save(Pictures.Scene(300, 200), _folder["a.png"]);
        foreach (var engine in Engines.All)
        {
            var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--engine", engine.Name, "--output", engine.Name, "--json");

            result.ExitCode.Should().Be(0);
            using var document = JsonDocument.Parse(result.Output);
            document.RootElement.GetProperty("engine").GetProperty("name").GetString().Should().Be(engine.Name);
            document.RootElement.GetProperty("engine").GetProperty("version").GetString().Should().Be(engine.Version);
        }

        var (one, other) = (Pictures.Load(_folder["vips/a_blurred.png"]), Pictures.Load(_folder["imagesharp/a_blurred.png"]));
        one.Samples.ToArray().Should().Equal(other.Samples.ToArray(), "PNG has no loss, and the filter is the program's own");
    }

    [Fact]
    public async Task A_format_that_only_the_other_engine_has_is_an_error_of_that_picture()
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a.avif"]);

        (await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.avif", "--engine", "imagesharp", "--quiet")).Error
            .Should().Be("error: a.avif: not a JPEG, PNG, WebP, TIFF or GIF picture, or too damaged to tell\n");
    }
}
