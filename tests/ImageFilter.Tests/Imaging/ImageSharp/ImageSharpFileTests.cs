using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

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

    private static void Read(string path) => Pictures.Load(path, Engine, new DecodeSettings(AllFrames: true)).Dispose();
}
