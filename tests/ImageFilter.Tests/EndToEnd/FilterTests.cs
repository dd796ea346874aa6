using System.Text.Json;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Rows;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The program with each filter and several.</summary>
public sealed class FilterTests : IDisposable
{
    /// <summary>Stands for the message with the size in it.</summary>
    private const string WrongSize = "size";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string> Runs => new()
    {
        { "gaussian-blur", "--linear", "blurred" },
        { "box-blur", "--radius 30", "boxblurred" },
        { "box-blur", "--radius 500 --linear", "boxblurred" },
        { "sharpen", "", "sharpened" },
        { "unsharp", "", "sharpened" },
        { "unsharp", "--sigma 3 --amount 0.5 --threshold 0 --linear", "sharpened" },
        { "grayscale", "", "grey" },
        { "sepia", "", "sepia" },
        { "invert", "", "inverted" },
        { "edges", "", "edges" },
        { "median", "", "median" },
        { "median", "--radius 20", "median" },
        { "thumbnail", "", "thumbnail" },
        { "thumbnail", "--size 20x5 --linear", "thumbnail" },
        { "grayscale edges", "", "grey-edges" },
        { "thumbnail unsharp median", "--size 30x30 --sigma 1 --radius 2", "thumbnail-sharpened-median" },
        { "invert invert", "", "inverted-inverted" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task The_result_is_that_of_the_filters_one_after_the_other(string names, string options, string suffix)
    {
        var filters = names.Split(' ');
        var image = Pictures.Noise(61, 40, 4);
        Pictures.Save(image, _folder["a.png"]);
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var result = await BuiltProgram.RunInAsync(
            _folder.Path, "ImageFilter", ["a.png", .. filters.SelectMany(name => new[] { "--filter", name }), .. words]);

        result.Should().Match<ProgramResult>(run => run.ExitCode == 0 && run.Error == "");
        using var ours = Pictures.Load(_folder[$"a_{suffix}.png"]);
        var chain = FilterChain.Of(filters.Select(name => FilterCatalogue.All.Single(entry => entry.Name == name)), Given(words));
        using var expected = Pictures.Compute(chain.Apply(new PictureRows(image)));
        (ours.Width, ours.Height, ours.Channels).Should().Be((expected.Width, expected.Height, expected.Channels));
        ours.Samples.ToArray().Should().Equal(expected.Samples.ToArray());
    }

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.tif")]
    [InlineData("a.gif")]
    public async Task Every_format_takes_a_result_that_is_grey_now_and_one_that_is_brown(string name)
    {
        Pictures.Save(Pictures.Gradient(30, 20), _folder[name]);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));

        var grey = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", name, "--filter", "grayscale");
        var brown = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", $"{stem}_grey{extension}", "--filter", "sepia");

        (grey.ExitCode, brown.ExitCode).Should().Be((0, 0), grey.Error + brown.Error);
        using var result = Pictures.Load(_folder[$"{stem}_grey_sepia{extension}"]);
        var pixel = result.Row(10).Slice(15 * result.Channels, 3).ToArray();
        pixel.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_profile_of_colour_is_not_given_to_grey()
    {
        using (var image = Pictures.Quarters().IccTransform("p3", inputProfile: "srgb"))
        {
            image.WriteToFile(_folder["a.png"]);
        }

        Pictures.Load(_folder["a.png"]).Metadata.ColourProfile.Should().NotBeNull();

        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--filter", "grayscale");
        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "--filter", "invert");

        Pictures.Load(_folder["a_grey.png"]).Metadata.ColourProfile.Should().BeNull();
        Pictures.Load(_folder["a_inverted.png"]).Metadata.ColourProfile.Should().NotBeNull();
    }

    [Fact]
    public async Task Json_tells_the_parameters_that_each_filter_took()
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a.png"]);

        var result = await BuiltProgram.RunInAsync(
            _folder.Path, "ImageFilter", "a.png", "--json", "--radius", "7",
            "--filter", "gaussian-blur", "--filter", "unsharp", "--filter", "box-blur", "--filter", "sepia", "--filter", "thumbnail");

        using var document = JsonDocument.Parse(result.Output);
        JsonSerializer.Serialize(document.RootElement.GetProperty("filters")).Should().Be(
            """[{"name":"gaussian-blur","sigma":5,"linear":false},"""
            + """{"name":"unsharp","sigma":2,"amount":1.5,"threshold":3,"linear":false},"""
            + """{"name":"box-blur","radius":7,"linear":false},"""
            + """{"name":"sepia"},{"name":"thumbnail","size":"256x256","linear":false}]""");
    }

    [Theory]
    [InlineData(
        "--filter blur",
        "--filter: 'blur' is none of gaussian-blur, box-blur, sharpen, unsharp, grayscale, sepia, invert, edges, median, thumbnail, none")]
    [InlineData("--radius 3", "--radius: none of the chosen filters takes it; these do: box-blur, median")]
    [InlineData("--filter sepia --sigma 3", "--sigma: none of the chosen filters takes it; these do: gaussian-blur, unsharp")]
    [InlineData("--filter edges --linear", "--linear: none of the chosen filters takes it; these do: gaussian-blur, box-blur, unsharp, thumbnail")]
    [InlineData("--amount 3", "--amount: none of the chosen filters takes it; these do: unsharp")]
    [InlineData("--threshold 3", "--threshold: none of the chosen filters takes it; these do: unsharp")]
    [InlineData("--size 3x3", "--size: none of the chosen filters takes it; these do: thumbnail")]
    [InlineData("--filter box-blur --radius 0", "--radius: '0' is out of range; it takes a whole number from 1 to 500")]
    [InlineData("--filter box-blur --radius 501", "--radius: '501' is out of range; it takes a whole number from 1 to 500")]
    [InlineData("--filter box-blur --radius 1.5", "--radius: '1.5' is not a whole number; it takes a whole number from 1 to 500")]
    [InlineData("--filter median --radius 21", "--radius: '21' is out of range for median; it takes a whole number from 1 to 20")]
    [InlineData("--filter box-blur --filter median --radius 21", "--radius: '21' is out of range for median; it takes a whole number from 1 to 20")]
    [InlineData("--filter unsharp --amount 10.1", "--amount: '10.1' is out of range; it takes a number from 0 to 10")]
    [InlineData("--filter unsharp --threshold -1", "--threshold: '-1' is out of range; it takes a number from 0 to 255")]
    [InlineData("--filter thumbnail --size 10001x3", WrongSize)]
    [InlineData("--filter thumbnail --size 0x3", WrongSize)]
    [InlineData("--filter thumbnail --size 3x-3", WrongSize)]
    [InlineData("--filter thumbnail --size 3x3x3", WrongSize)]
    [InlineData("--filter thumbnail --size 300", WrongSize)]
    [InlineData("--filter thumbnail --size 99999999999x1", WrongSize)]
    public async Task A_wrong_option_is_one_line_that_says_what_is_right(string options, string message)
    {
        var words = options.Split(' ');

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", words);

        var expected = message == WrongSize
            ? $"--size: '{words[^1]}' is not a size; it takes two whole numbers from 1 to 10,000 with an x between them, such as 256x256"
            : message;
        result.Should().Be(new ProgramResult(2, "", $"error: {expected}\n"));
        _folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Help_describes_every_filter()
    {
        var result = await BuiltProgram.RunAsync("ImageFilter", "--help");

        foreach (var entry in FilterCatalogue.All)
        {
            result.Output.Should().Contain($"{entry.Name}: {entry.Description}\n");
        }

        result.Output.Should().Contain("box-blur from 1 to 500 [default: 5], median from 1 to 20 [default: 1]")
            .And.Contain("thumbnail [default: 256x256]");
    }

    private static FilterParameters Given(string[] words)
    {
        return new FilterParameters
        {
            Sigma = Value("--sigma"),
            Radius = (int?)Value("--radius"),
            Amount = Value("--amount"),
            Threshold = Value("--threshold"),
            Size = Word("--size") is { } size ? new PixelSize(int.Parse(size.Split('x')[0]), int.Parse(size.Split('x')[1])) : null,
            Linear = words.Contains("--linear") ? true : null,
        };

        string? Word(string option) => words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

        double? Value(string option) => Word(option) is { } word ? double.Parse(word) : null;
    }
}
