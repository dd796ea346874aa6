using System.Text.Json;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Rows;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The program with pictures of the user's.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_are_in_the_order_of_the_inputs_whatever_finishes_first()
    {
        string[] names = ["large.png", "a.png", "b.png", "c.png", "d.png", "e.png"];
        foreach (var name in names)
        {
            Pictures.Save(name == "large.png" ? Pictures.Noise(900, 900, 3) : Pictures.Noise(9, 9, 3), _folder[name]);
        }

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", names);

        result.ExitCode.Should().Be(0);
        result.Output.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0]).Should().Equal(names);
    }

    [Fact]
    public async Task The_result_is_the_filtered_picture_and_the_original_is_as_before()
    {
        var image = Pictures.Noise(60, 40, 4);
        Pictures.Save(image, _folder["a.png"]);
        var before = await ContentAsync();

        await BuiltProgram.RunAsync("ImageFilter", _folder["a.png"], "--sigma", "2.5", "--output", _folder["new/folder"]);

        var expected = Pictures.Compute(GaussianBlur.Apply(new PictureRows(image), 2.5));
        Pictures.Load(_folder["new/folder/a_blurred.png"]).Samples.ToArray().Should().Equal(expected.Samples.ToArray());
        (await ContentAsync()).Should().Equal(before);
        _folder.Files.Should().Equal("a.png", "new/folder/a_blurred.png");

        Task<byte[]> ContentAsync() => File.ReadAllBytesAsync(_folder["a.png"], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_folder_and_a_pattern_stand_for_their_pictures_and_each_is_filtered_once()
    {
        foreach (var name in (string[])["b.png", "a.jpg", "c.png"])
        {
            Pictures.Save(Pictures.Gradient(20, 20), _folder[name]);
        }

        await File.WriteAllTextAsync(_folder["notes.txt"], "no picture", TestContext.Current.CancellationToken);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "*.png", ".", "--output", "out");

        result.ExitCode.Should().Be(0);
        result.Output.Should().EndWith("\n").And.Contain("images: 3, failed: 0");
        result.Output.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[^1])
            .Should().Equal("out/b_blurred.png", "out/c_blurred.png", "out/a_blurred.jpg");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("*")]
    public async Task A_folder_can_be_filtered_again(string word)
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a.png"]);
        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", word);

        var second = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", word);

        second.ExitCode.Should().Be(0);
        second.Output.Should().Contain("images: 1, failed: 0");
        _folder.Files.Should().Equal("a.png", "a_blurred.png");
    }

    [Fact]
    public async Task A_result_that_is_named_beside_its_original_is_not_replaced()
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a.png"]);
        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png");

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "a_blurred.png");

        result.Should().Be(new ProgramResult(
            2,
            "",
            "error: the result of 'a.png' would replace 'a_blurred.png', which is an input, too; "
            + "give --output another folder, or name fewer files\n"));
    }

    [Fact]
    public async Task Json_keeps_a_name_as_it_is()
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a\n.png"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a\n.png", "--json");

        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("images")[0].GetProperty("input").GetString().Should().Be("a\n.png");
    }

    [Fact]
    public async Task Json_tells_everything_in_one_document()
    {
        Pictures.Save(Pictures.Gradient(40, 30), _folder["a.png"]);
        await File.WriteAllTextAsync(_folder["b.png"], "no picture", TestContext.Current.CancellationToken);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "b.png", "--json", "--workers", "2");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Be("error: b.png: not a JPEG, PNG, WebP, TIFF, GIF or AVIF picture, or too damaged to tell\n");
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(property => property.Name).Should()
            .Equal("engine", "filters", "workers", "succeeded", "skipped", "failed", "seconds", "imagesPerSecond", "images");
        JsonSerializer.Serialize(root.GetProperty("filters")).Should().Be("""[{"name":"gaussian-blur","sigma":5,"linear":false}]""");
        root.GetProperty("engine").EnumerateObject().Select(property => property.Name).Should().Equal("name", "version");
        root.GetProperty("engine").GetProperty("name").GetString().Should().Be("vips");
        root.GetProperty("engine").GetProperty("version").GetString().Should().MatchRegex(@"^\d+\.\d+\.\d+$");
        root.GetProperty("workers").GetInt32().Should().Be(2);
        root.GetProperty("succeeded").GetInt32().Should().Be(1);
        root.GetProperty("failed").GetInt32().Should().Be(1);
        var images = root.GetProperty("images").EnumerateArray().ToArray();
        images.Should().HaveCount(2).And.OnlyContain(image => image.EnumerateObject().Count() == 11);
        images[0].GetProperty("input").GetString().Should().Be("a.png");
        images[0].GetProperty("output").GetString().Should().Be("a_blurred.png");
        images[0].GetProperty("width").GetInt32().Should().Be(40);
        images[0].GetProperty("bytes").GetInt64().Should().Be(new FileInfo(_folder[images[0].GetProperty("output").GetString()!]).Length);
        images[0].GetProperty("height").GetInt32().Should().Be(30);
        images[0].GetProperty("error").ValueKind.Should().Be(JsonValueKind.Null);
        var stages = new[] { "decodeMilliseconds", "filterMilliseconds", "encodeMilliseconds" }
            .Sum(name => images[0].GetProperty(name).GetDouble());
        images[0].GetProperty("milliseconds").GetDouble().Should().BeApproximately(stages, 0.2);
        images[1].GetProperty("output").ValueKind.Should().Be(JsonValueKind.Null);
        images[1].GetProperty("error").GetString().Should().Be("not a JPEG, PNG, WebP, TIFF, GIF or AVIF picture, or too damaged to tell");
    }

    [Fact]
    public async Task Two_inputs_with_one_output_are_refused_before_anything_is_written()
    {
        Directory.CreateDirectory(_folder["one"]);
        Directory.CreateDirectory(_folder["two"]);
        Pictures.Save(Pictures.Gradient(20, 20), _folder["one/a.png"]);
        Pictures.Save(Pictures.Gradient(20, 20), _folder["two/a.png"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "one", "two", "--output", "out");

        result.Should().Be(new ProgramResult(
            2,
            "",
            "error: 'one/a.png' and 'two/a.png' would both become 'out/a_blurred.png'; filter them in two runs with different --output\n"));
        _folder.Files.Should().Equal("one/a.png", "two/a.png");
        Directory.Exists(_folder["out"]).Should().BeFalse();
    }

    [Fact]
    public async Task Missing_files_are_all_named_before_anything_is_done()
    {
        Pictures.Save(Pictures.Gradient(20, 20), _folder["a.png"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "nix.jpg", "*.gif");

        result.Should().Be(new ProgramResult(
            2, "", "error: FILE|DIR|GLOB: there is no file or folder 'nix.jpg'\nerror: FILE|DIR|GLOB: no file matches '*.gif'\n"));
        _folder.Files.Should().Equal("a.png");
    }

    [Theory]
    [InlineData("--sigma 0.29", "--sigma: '0.29' is out of range; it takes a number from 0.3 to 250")]
    [InlineData("--sigma 251", "--sigma: '251' is out of range; it takes a number from 0.3 to 250")]
    [InlineData("--sigma NaN", "--sigma: 'NaN' is not a number; it takes a number from 0.3 to 250")]
    [InlineData("--workers 0", "--workers: '0' is out of range; it takes a whole number from 1 to 64")]
    [InlineData("--workers 65", "--workers: '65' is out of range; it takes a whole number from 1 to 64")]
    [InlineData("--max-pixels 0", "--max-pixels: '0' is out of range; it takes a whole number from 1 to 500,000,000")]
    [InlineData("--output ", "--output: it takes a name that is not empty")]
    [InlineData("--output ImageFilter.dll", "--output: 'ImageFilter.dll' is a file, not a folder")]
    public async Task A_wrong_option_is_a_usage_error(string options, string message)
    {
        var result = await BuiltProgram.RunInAsync(BuiltProgram.FolderOf("ImageFilter"), "ImageFilter", options.Split(' '));

        result.Should().Be(new ProgramResult(2, "", $"error: {message}\n"));
    }

    [Fact]
    public async Task Help_names_ranges_defaults_and_formats()
    {
        var result = await BuiltProgram.RunAsync("ImageFilter", "--help");

        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("(a number from 0.3 to 250): gaussian-blur [default: 5], unsharp [default: 2]")
            .And.Contain("[default: gaussian-blur]")
            .And.Contain("(a whole number from 1 to 64) [default: 3]")
            .And.Contain(".jpg, .jpeg, .png, .webp, .tif, .tiff, .gif, .avif");
    }
}
