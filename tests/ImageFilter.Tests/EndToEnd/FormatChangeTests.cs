using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The filter <c>none</c>.</summary>
public sealed class FormatChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("png", 3)]
    [InlineData("png", 4)]
    [InlineData("tiff", 4)]
    public async Task A_picture_changes_its_format_and_no_sample(string format, int channels)
    {
        var picture = Pictures.Noise(50, 40, channels);
        Pictures.Save(picture, _folder["a.png"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--filter", "none", "--format", format);

        result.ExitCode.Should().Be(0);
        using var copy = Pictures.Load(_folder[format == "png" ? "a_copy.png" : "a_copy.tif"]);
        (copy.Width, copy.Height, copy.Channels).Should().Be((50, 40, channels));
        copy.Samples.ToArray().Should().Equal(picture.Samples.ToArray());
    }

    [Fact]
    public async Task Beside_another_filter_it_changes_nothing()
    {
        Pictures.Save(Pictures.Noise(50, 40, 3), _folder["a.png"]);

        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--filter", "invert", "--name", "x.png");
        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--filter", "none", "--filter", "invert", "--name", "y.png");

        using var expected = Pictures.Load(_folder["x.png"]);
        using var actual = Pictures.Load(_folder["y.png"]);
        actual.Samples.ToArray().Should().Equal(expected.Samples.ToArray());
    }
}
