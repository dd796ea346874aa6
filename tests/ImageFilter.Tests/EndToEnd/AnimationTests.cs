using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The built program with animations.</summary>
public sealed class AnimationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.gif")]
    [InlineData("a.webp")]
    public async Task Every_frame_is_filtered_by_itself_and_shown_as_long_as_before(string name)
    {
        SaveAnimation(name);

        var result = await RunAsync(name, "--filter", "invert", "--animate");

        result.Should().Be((0, ""));
        using var file = Pictures.Engine.Open(_folder[$"{Path.GetFileNameWithoutExtension(name)}_inverted{Path.GetExtension(name)}"]);
        var inverted = file.Decode(new DecodeSettings(AllFrames: true), TestContext.Current.CancellationToken);
        inverted.Metadata.Animation!.Delays.Should().Equal(100, 200, 50);
        Enumerable.Range(0, 3).Select(frame => inverted.Row(frame * 12 + 6)[0] > 127).Should().Equal(true, false, true);
    }

    [Fact]
    public async Task Without_the_option_and_in_a_format_without_frames_it_is_the_first()
    {
        SaveAnimation("a.gif");

        (await RunAsync("a.gif", "--filter", "invert")).Should().Be((0, ""));
        (await RunAsync("a.gif", "--filter", "invert", "--animate", "--format", "png")).Should().Be((0, ""));

        HeaderOf("a_inverted.gif").Should().BeEquivalentTo(new { Width = 20, Height = 12, Frames = 1 });
        HeaderOf("a_inverted.png").Should().BeEquivalentTo(new { Width = 20, Height = 12, Frames = 1 });
    }

    [Fact]
    public async Task An_animation_of_too_many_pixels_is_refused_by_its_header()
    {
        SaveAnimation("a.gif");

        (await RunAsync("a.gif", "--animate", "--max-pixels", "719"))
            .Should().Be((1, "error: a.gif: 20 x 12 pixels in 3 frames are more than the 719 of --max-pixels\n"));
        (await RunAsync("a.gif", "--animate", "--max-pixels", "720")).Should().Be((0, ""));
        (await RunAsync("a.gif", "--max-pixels", "240")).Should().Be((0, ""), "one frame is wanted");
    }

    [Fact]
    public async Task A_small_file_of_frames_without_end_is_refused_by_their_number()
    {
        await File.WriteAllBytesAsync(_folder["a.gif"], BadPictures.Gif(50_000, 1000, 1000), TestContext.Current.CancellationToken);

        (await RunAsync("a.gif", "--animate"))
            .Should().Be((1, "error: a.gif: 1,000 x 1,000 pixels in 50,000 frames are more than the 200,000,000 of --max-pixels\n"));
        (await RunAsync("a.gif", "--filter", "invert")).Should().Be((0, ""), "the first frame is wanted");
    }

    [Fact]
    public async Task An_animation_that_is_cut_off_fails_alone_and_gives_no_shorter_one()
    {
        SaveAnimation("a.gif");
        SaveAnimation("z.gif");
        var cut = BadPictures.Gif(10_000)[..^50_000];
        await File.WriteAllBytesAsync(_folder["cut.gif"], cut, TestContext.Current.CancellationToken);

        var result = await RunAsync("a.gif", "cut.gif", "z.gif", "--animate");

        result.Should().Be((1, "error: cut.gif: the picture is truncated or damaged, or of a kind that cannot be decoded\n"));
        _folder.Files.Should().BeEquivalentTo("a.gif", "a_blurred.gif", "cut.gif", "z.gif", "z_blurred.gif");
        (await File.ReadAllBytesAsync(_folder["cut.gif"], TestContext.Current.CancellationToken)).Should().Equal(cut);
    }

    /// <summary>Three frames: black, white and black.</summary>
    private void SaveAnimation(string name)
    {
        var animation = new PixelImage(20, 12, 3, frames: 3) { Metadata = new ImageMetadata { Animation = new Animation([100, 200, 50], 0) } };
        for (var y = 0; y < 36; y++)
        {
            animation.Row(y).Fill(y / 12 == 1 ? (byte)255 : (byte)0);
        }

        Pictures.Save(animation, _folder[name]);
    }

    private ImageHeader HeaderOf(string name)
    {
        using var file = Pictures.Engine.Open(_folder[name]);
        return file.Header;
    }

    private async Task<(int ExitCode, string Error)> RunAsync(params string[] arguments)
    {
        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", [.. arguments, "--quiet"]);
        return (result.ExitCode, result.Error);
    }
}
