using System.Runtime.InteropServices;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.Imaging;

/// <summary>What every engine of the build has to do.</summary>
public sealed class EngineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => Engines.Names;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_format_without_loss_gives_back_every_sample(string engine)
    {
        foreach (var (name, channels) in new[] { ("a.png", 1), ("b.png", 2), ("c.png", 3), ("d.png", 4), ("e.tif", 1), ("f.TIFF", 3) })
        {
            var image = Pictures.Noise(300, 211, channels);

            Pictures.Save(image, _folder[name], Engines.Of(engine));

            var loaded = Pictures.Load(_folder[name], Engines.Of(engine));
            (loaded.Width, loaded.Height, loaded.Channels).Should().Be((300, 211, channels), name);
            loaded.Samples.ToArray().Should().Equal(image.Samples.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_of_16_bits_stay_as_they_are_where_the_format_holds_them(string engine)
    {
        foreach (var (name, channels) in new[] { ("a.png", 1), ("b.png", 2), ("c.png", 3), ("d.png", 4), ("e.tif", 1) })
        {
            var image = new PixelImage(61, 43, channels, SampleDepth.Sixteen);
            new Random(7).NextBytes(image.Samples);

            Pictures.Save(image, _folder[name], Engines.Of(engine));

            var loaded = Pictures.Load(_folder[name], Engines.Of(engine));
            loaded.Depth.Should().Be(SampleDepth.Sixteen);
            loaded.Samples.ToArray().Should().Equal(image.Samples.ToArray(), name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_format_with_loss_gives_back_nearly_the_same(string engine)
    {
        var lossy = Engines.Of(engine).Formats.Except([ImageFormat.Png, ImageFormat.Tiff]).ToList();
        lossy.Should().Contain([ImageFormat.Jpeg, ImageFormat.WebP, ImageFormat.Gif]);
        foreach (var format in lossy)
        {
            var image = Pictures.Gradient(200, 100);
            var name = _folder[$"a.{format}".ToLowerInvariant()];

            Pictures.Save(image, name, Engines.Of(engine));

            var loaded = Pictures.Load(name, Engines.Of(engine));
            (loaded.Width, loaded.Height).Should().Be((200, 100));
            var colours = loaded.Channels == 3 ? loaded.Samples.ToArray() : [.. loaded.Samples.ToArray().Where((_, i) => i % 4 != 3)];
            colours.Zip(image.Samples.ToArray(), (a, b) => (double)Math.Abs(a - b)).Average().Should().BeLessThan(6, name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_transparent_becomes_white_in_a_jpeg(string engine)
    {
        Pictures.Save(Pictures.Plain(16, 16, 4, 0), _folder["a.jpg"], Engines.Of(engine));

        Pictures.Load(_folder["a.jpg"], Engines.Of(engine)).Samples.ToArray()
            .Should().HaveCount(16 * 16 * 3).And.OnlyContain(sample => sample == 255);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_turned_as_its_orientation_says_and_written_upright(string engine)
    {
        string[] turned =
        [
            "red blue / green black", "blue red / black green", "black green / blue red", "green black / red blue",
            "red green / blue black", "green red / black blue", "black blue / green red", "blue black / red green",
        ];
        foreach (var (orientation, quarters) in turned.Select((quarters, i) => (i + 1, quarters)))
        {
            using (var stored = Pictures.Quarters().Mutate(header => header.Set(GValue.GIntType, "orientation", orientation)))
            {
                stored.Jpegsave(_folder["a.jpg"], q: 95);
            }

            var upright = Pictures.Load(_folder["a.jpg"], Engines.Of(engine));
            Pictures.Save(upright, _folder["b.jpg"], Engines.Of(engine));

            NamesOfQuarters(upright).Should().Be(quarters, $"orientation {orientation}");
            NamesOfQuarters(Pictures.Load(_folder["b.jpg"], Engines.Of(engine))).Should().Be(quarters, $"orientation {orientation}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_animation_keeps_its_frames_and_their_times(string engine)
    {
        foreach (var name in new[] { "a.gif", "a.webp" })
        {
            var animation = new PixelImage(20, 12, 4, frames: 3) { Metadata = new ImageMetadata { Animation = new Animation([100, 200, 50], 0) } };
            for (var frame = 0; frame < 3; frame++)
            {
                for (var y = 0; y < 12; y++)
                {
                    MemoryMarshal.Cast<byte, uint>(animation.Row(frame * 12 + y)).Fill(0xFF000000 | (0xFFu << (8 * frame)));
                }
            }

            Pictures.Save(animation, _folder[name], Engines.Of(engine));

            using var file = Engines.Of(engine).Open(_folder[name]);
            file.Header.Should().BeEquivalentTo(new { Width = 20, Height = 12, Frames = 3 });
            var loaded = file.Decode(new DecodeSettings(AllFrames: true), TestContext.Current.CancellationToken);
            (loaded.Width, loaded.Height, loaded.Frames).Should().Be((20, 12, 3));
            loaded.Metadata.Animation!.Delays.Should().Equal(100, 200, 50);
            for (var frame = 0; frame < 3; frame++)
            {
                var pixel = loaded.Row(frame * 12 + 6).Slice(10 * loaded.Channels, 3).ToArray();
                Array.IndexOf(pixel, pixel.Max()).Should().Be(frame, $"frame {frame} of {name}");
            }

            Pictures.Load(_folder[name], Engines.Of(engine)).Frames.Should().Be(1, "only the first is asked for");
            Pictures.Save(loaded, _folder["first.png"], Engines.Of(engine));
            Pictures.Load(_folder["first.png"], Engines.Of(engine)).Height.Should().Be(12);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_animation_may_have_more_frames_than_anyone_counts(string engine)
    {
        File.WriteAllBytes(_folder["a.gif"], BadPictures.Gif(100_001));

        var loaded = Pictures.Load(_folder["a.gif"], Engines.Of(engine), new DecodeSettings(AllFrames: true));

        (loaded.Width, loaded.Height, loaded.Frames).Should().Be((1, 1, 100_001));
        loaded.Metadata.Animation!.Delays.Should().HaveCount(100_001).And.OnlyContain(delay => delay == 50);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_animation_that_is_cut_off_is_an_error_if_all_its_frames_are_asked_for(string engine)
    {
        foreach (var name in new[] { "a.gif", "a.webp" })
        {
            var times = new ImageMetadata { Animation = new Animation([50, 50, 50], 0) };
            var animation = new PixelImage(24, 24, 3, frames: 3) { Metadata = times };
            new Random(7).NextBytes(animation.Samples);
            Pictures.Save(animation, _folder[name], Engines.Of(engine));
            var whole = File.ReadAllBytes(_folder[name]);
            foreach (var missing in Enumerable.Range(1, 9).Select(tenth => whole.Length * tenth / 10).Prepend(1))
            {
                File.WriteAllBytes(_folder["cut"], whole[..^missing]);

                FluentActions.Invoking(() => Pictures.Load(_folder["cut"], Engines.Of(engine), new DecodeSettings(AllFrames: true)))
                    .Should().Throw<ImageException>($"{missing} bytes of {name} are missing")
                    .WithMessage("the picture is truncated or damaged, or of a kind that cannot be decoded");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_header_is_known_without_decoding(string engine)
    {
        Pictures.Save(Pictures.Noise(120, 80, 3), _folder["whole.jpg"]);
        File.WriteAllBytes(_folder["half.jpg"], File.ReadAllBytes(_folder["whole.jpg"])[..3000]);

        using var file = Engines.Of(engine).Open(_folder["half.jpg"]);

        file.Header.Should().Be(new ImageHeader(120, 80) { BytesPerPixel = 3 });
        file.Invoking(half => half.Decode(new DecodeSettings(), CancellationToken.None))
            .Should().Throw<ImageException>().WithMessage("the picture is truncated or damaged, or of a kind that cannot be decoded");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_decoded_or_encoded_after_cancellation(string engine)
    {
        Pictures.Save(Pictures.Noise(120, 80, 3), _folder["a.png"]);
        using var source = new CancellationTokenSource();
        source.Cancel();
        using var file = Engines.Of(engine).Open(_folder["a.png"]);

        file.Invoking(picture => picture.Decode(new DecodeSettings(), source.Token)).Should().Throw<OperationCanceledException>();
        Engines.Of(engine).Invoking(it => it.Encode(Pictures.Noise(500, 500, 3), ImageFormat.Png, EncodeSettings.Default, source.Token))
            .Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_that_a_format_cannot_hold_is_an_error(string engine)
    {
        Engines.Of(engine)
            .Invoking(it => it.Encode(new PixelImage(70_000, 1, 1), ImageFormat.Jpeg, EncodeSettings.Default, CancellationToken.None))
            .Should().Throw<ImageException>().WithMessage("the result cannot be encoded as Jpeg; its sides may be too long for that");
    }

    private static string NamesOfQuarters(PixelImage image)
    {
        return $"{NameAt(8, 8)} {NameAt(24, 8)} / {NameAt(8, 24)} {NameAt(24, 24)}";

        string NameAt(int x, int y) => image.Row(y).Slice(3 * x, 3).ToArray().Select(sample => sample > 128).ToArray() switch
        {
            [true, false, false] => "red",
            [false, true, false] => "green",
            [false, false, true] => "blue",
            _ => "black",
        };
    }
}
