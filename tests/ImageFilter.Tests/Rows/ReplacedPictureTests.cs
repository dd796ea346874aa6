using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Rows;

/// <summary>A picture that is computed over its own source is the one that would be computed beside it.</summary>
public sealed class ReplacedPictureTests
{
    private static readonly (int Width, int Height)[] Sizes = [(1, 1), (1, 9), (9, 1), (43, 37), (64, 90), (1000, 33)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The filters that keep the size, each with few and with many rows in use, and chains of them.</summary>
    public static TheoryData<string, FilterParametersRow> Filters => new()
    {
        { "gaussian-blur", new(Sigma: 1) },
        { "gaussian-blur", new(Sigma: 5) },
        { "gaussian-blur", new(Sigma: 40) },
        { "box-blur", new(Radius: 1) },
        { "box-blur", new(Radius: 60) },
        { "sharpen", new() },
        { "unsharp", new(Sigma: 6) },
        { "grayscale", new() },
        { "sepia", new() },
        { "invert", new() },
        { "edges", new() },
        { "median", new(Radius: 1) },
        { "median", new(Radius: 7) },
        { "gaussian-blur sharpen edges", new(Sigma: 5) },
        { "median unsharp gaussian-blur", new(Sigma: 9, Radius: 3) },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void It_is_the_picture_that_would_be_computed_beside(string names, FilterParametersRow parameters)
    {
        var chain = FilterChain.Of(
            names.Split(' ').Select(name => FilterCatalogue.All.Single(filter => filter.Name == name)),
            new FilterParameters { Sigma = parameters.Sigma, Radius = parameters.Radius });
        var replaced = 0;
        foreach (var (width, height) in Sizes)
        {
            foreach (var channels in new[] { 1, 2, 3, 4 })
            {
                foreach (var depth in new[] { SampleDepth.Eight, SampleDepth.Sixteen })
                {
                    replaced += Check(chain, () => Pictures.Noise(width, height, channels, depth)) ? 1 : 0;
                }
            }
        }

        replaced.Should().BeGreaterThanOrEqualTo(2 * Sizes.Length * 2, "grey pictures and those with alpha, of both depths, stay as they are in shape");
    }

    [Fact]
    public void Each_frame_takes_its_own_place()
    {
        var source = Pictures.Noise(20, 60, 3);
        using var image = new PixelImage(20, 15, 3, frames: 4);
        source.Samples.CopyTo(image.Samples);
        var frames = Enumerable.Range(0, 4).Select(frame => GaussianBlur.Apply(new PictureRows(image, frame), 2)).ToList();
        using var beside = PictureWriter.Write(frames, ImageMetadata.None, SampleDepth.Eight, Cancellation);

        PictureWriter.Replace(image, frames, Cancellation);

        image.Samples.ToArray().Should().Equal(beside.Samples.ToArray());
    }

    [Fact]
    public void Another_shape_has_no_place_in_it()
    {
        var image = Pictures.Plain(300, 200, 3, 7);
        var shape = new PictureRows(image).Shape;

        PictureWriter.CanReplace(image, shape, SampleDepth.Eight).Should().BeTrue();
        PictureWriter.CanReplace(image, shape, SampleDepth.Sixteen).Should().BeFalse();
        PictureWriter.CanReplace(image, shape with { Channels = 1 }, SampleDepth.Eight).Should().BeFalse();
        PictureWriter.CanReplace(image, shape with { Width = 299 }, SampleDepth.Eight).Should().BeFalse();
        PictureWriter.CanReplace(image, shape with { Height = 199 }, SampleDepth.Eight).Should().BeFalse();
    }

    [Fact]
    public void A_picture_of_several_tiles_is_computed_beside_it()
    {
        var (wide, wider) = (Pictures.Plain(16_384, 1, 1, 0), Pictures.Plain(16_385, 1, 1, 0));

        PictureWriter.CanReplace(wide, new PictureRows(wide).Shape, SampleDepth.Eight).Should().BeTrue();
        PictureWriter.CanReplace(wider, new PictureRows(wider).Shape, SampleDepth.Eight).Should().BeFalse();
    }

    [Fact]
    public void A_cancelled_replacement_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var image = Pictures.Plain(10, 10, 1, 0);

        var replace = () => PictureWriter.Replace(image, [new PictureRows(image)], source.Token);

        replace.Should().Throw<OperationCanceledException>();
    }

    /// <summary>True when the picture could be replaced, and then was as it should.</summary>
    private static bool Check(FilterChain chain, Func<PixelImage> make)
    {
        using var source = make();
        var rows = chain.Apply(new PictureRows(source));
        if (!PictureWriter.CanReplace(source, rows.Shape, source.Depth))
        {
            return false;
        }

        using var beside = PictureWriter.Write([rows], ImageMetadata.None, source.Depth, Cancellation);
        PictureWriter.Replace(source, [rows], Cancellation);
        source.Samples.SequenceEqual(beside.Samples).Should().BeTrue(
            $"{source.Width} x {source.Height}, {source.Channels} channels of {(int)source.Depth} bytes");
        return true;
    }

    /// <summary>The parameters that a row of the table sets.</summary>
    /// <param name="Sigma">Of a blur, where it is set.</param>
    /// <param name="Radius">Of a square, where it is set.</param>
    public sealed record FilterParametersRow(double? Sigma = null, int? Radius = null);
}
