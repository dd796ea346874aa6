using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The program without arguments: the example of the activity sheet.</summary>
public sealed class SampleRunTests : IDisposable
{
    private static readonly string[] AllFiles =
        ["image1.jpg", "image1_blurred.jpg", "image2.jpg", "image2_blurred.jpg", "image3.jpg", "image3_blurred.jpg"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_samples_are_drawn_and_blurred()
    {
        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        var lines = result.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(11);
        for (var i = 1; i <= 3; i++)
        {
            lines[i - 1].Should().MatchRegex($@"^images/image{i}\.jpg +1440 x 960 px +[\d,]+ ms  images/image{i}_blurred\.jpg$");
        }

        lines[3..5].Should().Equal("", "stage   seconds  share  ms/image");
        lines[6..10].Select(line => line.Split(' ')[0]).Should().Equal("decode", "filter", "encode", "all");
        lines[6..10].Should().AllSatisfy(line => line.Should().MatchRegex(@"^\w+ +\d+\.\d\d +\d+ % +[\d,]+\.\d$"));
        lines[10].Should().MatchRegex(@"^images: 3, failed: 0, seconds: \d+\.\d\d, images/s: \d+\.\d$");
        _folder.Files.Should().Equal(AllFiles.Select(name => $"images/{name}"));
    }

    [Fact]
    public async Task The_samples_differ_and_blurring_takes_their_detail()
    {
        await BuiltProgram.RunAsync("ImageFilter", "--output", _folder.Path);

        var samples = Enumerable.Range(1, 3).Select(i => Pictures.Load(_folder[$"image{i}.jpg"])).ToList();
        var blurred = Enumerable.Range(1, 3).Select(i => Pictures.Load(_folder[$"image{i}_blurred.jpg"])).ToList();

        foreach (var (sharp, soft) in samples.Zip(blurred))
        {
            Detail(soft).Should().BeLessThan(Detail(sharp) / 3);
            Light(soft).Should().BeApproximately(Light(sharp), 1);
        }

        foreach (var (one, other) in samples.Zip(samples.Skip(1)))
        {
            one.Samples.ToArray().Zip(other.Samples.ToArray(), (a, b) => Math.Abs(a - b)).Average().Should().BeGreaterThan(30);
        }
    }

    [Fact]
    public async Task A_second_run_gives_the_same_files_and_leaves_the_samples_alone()
    {
        await BuiltProgram.RunAsync("ImageFilter", "--output", _folder.Path);
        var first = AllFiles.Select(ContentOf).ToList();
        var written = File.GetLastWriteTimeUtc(_folder["image1.jpg"]);

        var second = await BuiltProgram.RunAsync("ImageFilter", "--output", _folder.Path, "--workers", "1");

        second.ExitCode.Should().Be(0);
        AllFiles.Select(ContentOf).Should().BeEquivalentTo(first, options => options.WithStrictOrdering());
        File.GetLastWriteTimeUtc(_folder["image1.jpg"]).Should().Be(written);
    }

    [Fact]
    public async Task A_picture_of_the_user_with_a_samples_name_is_left_alone()
    {
        Pictures.Save(Pictures.Gradient(30, 30), _folder["image2.jpg"]);
        var before = ContentOf("image2.jpg");

        var result = await BuiltProgram.RunAsync("ImageFilter", "--output", _folder.Path);

        result.Should().Be(new ProgramResult(
            2,
            "",
            $"error: '{_folder["image2.jpg"]}' exists and is not the sample picture, so it is left alone; "
            + "name it to filter it, or give --output another folder\n"));
        ContentOf("image2.jpg").Should().Equal(before);
        _folder.Files.Should().Equal("image2.jpg");
    }

    [Fact]
    public async Task Samples_with_one_result_are_refused_before_they_are_drawn()
    {
        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "--name", "x");

        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("'images/image1.jpg' and 'images/image2.jpg' would both become 'images/x'");
        _folder.Files.Should().BeEmpty();
    }

    private byte[] ContentOf(string name) => File.ReadAllBytes(_folder[name]);

    private static double Light(PixelImage image) => image.Samples.ToArray().Average(sample => sample);

    /// <summary>The mean difference of neighbours in a row.</summary>
    private static double Detail(PixelImage image) =>
        image.Samples.ToArray().Zip(image.Samples.ToArray().Skip(image.Channels), (a, b) => (double)Math.Abs(a - b)).Average();
}
