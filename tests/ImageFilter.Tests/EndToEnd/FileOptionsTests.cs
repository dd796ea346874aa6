using System.Text.Json;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The options that say which files are read and which are written, with the built program.</summary>
public sealed class FileOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileOptionsTests()
    {
        foreach (var name in (string[])["photos/a.jpg", "photos/2024/b.png", "photos/2024/05/c.webp", "photos/.thumbs/t.jpg"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            Pictures.Save(Pictures.Gradient(20, 20), _folder[name]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("photos -r --output out", "2024/05/c_blurred.webp", "2024/b_blurred.png", "a_blurred.jpg")]
    [InlineData("photos --recursive --output out --name {name}{ext}", "2024/05/c.webp", "2024/b.png", "a.jpg")]
    [InlineData("photos --output out", "a_blurred.jpg")]
    [InlineData("photos/**/*.* --output out --name {index}-{filter}{ext}", "2024/05/1-blurred.webp", "2024/2-blurred.png", "3-blurred.jpg")]
    [InlineData("photos/*/b.png photos/a.jpg photos/2024/05 --output out", "2024/b_blurred.png", "a_blurred.jpg", "c_blurred.webp")]
    [InlineData("photos -r --output out --format jpeg --quality 3", "2024/05/c_blurred.jpg", "2024/b_blurred.jpg", "a_blurred.jpg")]
    public async Task Results_are_in_the_sub_folders_of_their_inputs_with_the_names_asked_for(string arguments, params string[] results)
    {
        var result = await RunAsync(arguments);

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        Results("out").Should().BeEquivalentTo(results);
    }

    [Fact]
    public async Task Without_a_folder_for_them_results_are_beside_their_pictures_and_are_no_inputs_of_a_second_run()
    {
        await RunAsync("photos -r");
        var second = await RunAsync("photos -r");

        second.Output.Should().Contain("images: 3, failed: 0");
        Results("photos").Should().BeEquivalentTo(
            ".thumbs/t.jpg", "2024/05/c.webp", "2024/05/c_blurred.webp", "2024/b.png", "2024/b_blurred.png", "a.jpg", "a_blurred.jpg");
    }

    [Fact]
    public async Task A_folder_of_results_inside_the_pictures_is_left_out_by_a_second_run()
    {
        await RunAsync("photos -r --output photos/out");
        var second = await RunAsync("photos -r --output photos/out");

        second.Output.Should().Contain("images: 3, failed: 0");
        Results("photos/out").Should().BeEquivalentTo("2024/05/c_blurred.webp", "2024/b_blurred.png", "a_blurred.jpg");
    }

    [Fact]
    public async Task The_format_of_the_content_is_the_one_asked_for()
    {
        await RunAsync("photos -r --output out --format png");

        Results("out").Should().BeEquivalentTo("2024/05/c_blurred.png", "2024/b_blurred.png", "a_blurred.png");
        foreach (var name in Results("out"))
        {
            var file = await File.ReadAllBytesAsync(_folder["out/" + name], TestContext.Current.CancellationToken);
            file[1..4].Should().Equal("PNG"u8.ToArray());
        }
    }

    [Fact]
    public async Task A_quality_makes_a_file_shorter_and_strip_takes_what_is_not_pixels()
    {
        var metadata = new ImageMetadata
        {
            ColourProfile = NetVips.Image.ProfileLoad("srgb"),
            HorizontalResolution = 4,
            VerticalResolution = 4,
        };
        Pictures.Save(new PixelImage(300, 200, 3) { Metadata = metadata }, _folder["black.tif"]);
        Pictures.Save(Pictures.Noise(300, 200, 3), _folder["noise.jpg"]);

        await RunAsync("black.tif noise.jpg --output plain --filter invert");
        await RunAsync("black.tif noise.jpg --output small --quality 1 --strip --filter invert");

        Pictures.Load(_folder["plain/black_inverted.tif"]).Metadata.Should().BeEquivalentTo(metadata);
        Pictures.Load(_folder["small/black_inverted.tif"]).Metadata.Should().Be(ImageMetadata.None);
        new FileInfo(_folder["small/noise_inverted.jpg"]).Length.Should().BeLessThan(new FileInfo(_folder["plain/noise_inverted.jpg"]).Length / 2);
    }

    [Theory]
    [InlineData("photos/a.jpg -r --output photos/a.jpg", "--output: 'photos/a.jpg' is a file, not a folder")]
    [InlineData("photos/a.jpg --output photos/a.jpg/x/y", "--output: 'photos/a.jpg' is a file, not a folder")]
    [InlineData("photos --overwrite --skip-existing", "--overwrite and --skip-existing contradict each other; give one of them")]
    [InlineData("photos --quality 0", "--quality: '0' is out of range; it takes a whole number from 1 to 100")]
    [InlineData("photos --quality 101", "--quality: '101' is out of range; it takes a whole number from 1 to 100")]
    [InlineData("photos --format png --quality 9", "--quality: no result is a JPEG, WebP or AVIF, and others have none; leave it out, or give --format jpeg")]
    [InlineData("photos/2024 --quality 9", "--quality: no result is a JPEG, WebP or AVIF, and others have none; leave it out, or give --format jpeg")]
    [InlineData("photos --name {width}", "--name: there is no placeholder '{width}'; it takes {name}, {filter}, {ext}, {index}")]
    [InlineData("photos --format png --name x.jpg", "--name: 'x.jpg' says jpeg, and --format png; let the name end in {ext}")]
    [InlineData("photos --input list", "--input: cannot read the list 'list': there is no such file")]
    [InlineData("photos --input -", "--input: standard input holds no file; write one a line")]
    [InlineData(
        "photos/a.jpg photos/2024/b.png --output out --name x",
        "'photos/a.jpg' and 'photos/2024/b.png' would both become 'out/x'; filter them in two runs with different --output")]
    [InlineData(
        "photos --name {name}{ext}",
        "the result of 'photos/a.jpg' would replace 'photos/a.jpg', which is an input, too; give --output another folder, or name fewer files")]
    [InlineData("nix.jpg photos", "FILE|DIR|GLOB: there is no file or folder 'nix.jpg'")]
    public async Task What_cannot_be_is_a_usage_error_and_nothing_is_written(string arguments, string message)
    {
        var before = _folder.Files;

        var result = await RunAsync(arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {message}\n"));
        _folder.Files.Should().Equal(before);
        Directory.Exists(_folder["out"]).Should().BeFalse();
    }

    [Fact]
    public async Task The_names_of_results_can_all_be_the_same_in_different_folders()
    {
        var result = await RunAsync("photos -r --output out --name x{ext}");

        result.ExitCode.Should().Be(0);
        Results("out").Should().BeEquivalentTo("2024/05/x.webp", "2024/x.png", "x.jpg");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\0")]
    public async Task A_list_on_standard_input_is_filtered_and_what_is_missing_fails_alone(string separator)
    {
        var list = string.Join(separator, "photos/a.jpg", "photos/2024", "photos/gone.jpg", "photos/2024/b.png") + separator;
        await using var program = new RunningProgram(
            BuiltProgram.PathOf("ImageFilter"), ["--input", "-", "--output", "out"], _folder.Path, input: list);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(1);
        result.Error.Should().Be(
            "error: photos/2024: it is a folder, and no picture\nerror: photos/gone.jpg: there is no such file\n");
        result.Output.Should().Contain("images: 2, failed: 2");
        Results("out").Should().BeEquivalentTo("a_blurred.jpg", "b_blurred.png");
    }

    [Fact]
    public async Task A_list_adds_to_the_words_and_a_picture_of_both_is_filtered_once()
    {
        await File.WriteAllTextAsync(_folder["list"], "photos/a.jpg\r\nphotos/2024/b.png\r\n", TestContext.Current.CancellationToken);

        var result = await RunAsync("photos --input list --output out");

        result.Output.Should().Contain("images: 2, failed: 0");
        Results("out").Should().BeEquivalentTo("a_blurred.jpg", "b_blurred.png");
    }

    [Fact]
    public async Task Results_that_exist_are_replaced_unless_they_are_to_be_skipped()
    {
        await RunAsync("photos -r --output out");
        File.Delete(_folder["out/a_blurred.jpg"]);
        await File.WriteAllTextAsync(_folder["out/2024/b_blurred.png"], "mine", TestContext.Current.CancellationToken);

        var skipping = await RunAsync("photos -r --output out --skip-existing --json");
        var kept = await File.ReadAllTextAsync(_folder["out/2024/b_blurred.png"], TestContext.Current.CancellationToken);
        var last = await RunAsync("photos -r --output out --skip-existing");
        var replacing = await RunAsync("photos -r --output out --overwrite");

        kept.Should().Be("mine");
        using var document = JsonDocument.Parse(skipping.Output);
        document.RootElement.GetProperty("skipped").GetInt32().Should().Be(2);
        document.RootElement.GetProperty("succeeded").GetInt32().Should().Be(1);
        document.RootElement.GetProperty("images").EnumerateArray()
            .Select(image => (image.GetProperty("skipped").GetBoolean(), image.GetProperty("output").GetString()))
            .Should().Equal((true, "out/2024/05/c_blurred.webp"), (true, "out/2024/b_blurred.png"), (false, "out/a_blurred.jpg"));
        last.Output.Should().StartWith("images: 0, skipped: 3, failed: 0, ");
        (last.ExitCode, replacing.ExitCode).Should().Be((0, 0));
        replacing.Output.Should().Contain("images: 3, failed: 0");
        Pictures.Load(_folder["out/2024/b_blurred.png"]).Width.Should().Be(20);
    }

    [Fact]
    public async Task A_link_to_nothing_is_no_result_to_skip()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.CreateSymbolicLink(_folder["out/a_blurred.jpg"], _folder["elsewhere.jpg"]);

        var result = await RunAsync("photos --output out --skip-existing");

        result.Output.Should().Contain("images: 1, failed: 0");
        Pictures.Load(_folder["elsewhere.jpg"]).Width.Should().Be(20);
    }

    [Fact]
    public async Task More_than_ten_pairs_of_inputs_with_one_result_are_told_in_eleven_lines()
    {
        Directory.CreateDirectory(_folder["more"]);
        for (var i = 0; i < 13; i++)
        {
            Pictures.Save(Pictures.Gradient(4, 4), _folder[$"more/{i}.png"]);
        }

        var result = await RunAsync("more --output out --name x{ext}");

        result.ExitCode.Should().Be(2);
        result.Error.Split('\n').Should().HaveCount(12).And.Contain("error: and 2 more results");
    }

    private Task<ProgramResult> RunAsync(string arguments) => BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", arguments.Split(' '));

    private IEnumerable<string> Results(string folder) =>
        _folder.Files.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Select(name => name[(folder.Length + 1)..]);
}
