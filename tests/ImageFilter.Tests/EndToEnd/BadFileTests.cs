using System.Runtime.Versioning;
using Activity7.Testing;
using NetVips;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>A file that cannot be filtered is one line with its name; the files around it are filtered, and the exit code is 1.</summary>
public sealed class BadFileTests : IDisposable
{
    private const string Damaged = "the picture is truncated or damaged, or of a kind that cannot be decoded";
    private const string Irregular = "the file is empty, or no regular file";
    private const string Unknown = "not a JPEG, PNG, WebP, TIFF, GIF or AVIF picture, or too damaged to tell";

    private readonly TemporaryFolder _folder = new();

    public BadFileTests()
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder["a.jpg"]);
        Pictures.Save(Pictures.Gradient(60, 40), _folder["z.jpg"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("bad.jpg", 200, Damaged)]
    [InlineData("bad.jpg", 5000, Damaged)]
    [InlineData("bad.png", 60, Damaged)]
    [InlineData("bad.png", 5000, Damaged)]
    [InlineData("bad.webp", 5000, Damaged)]
    [InlineData("bad.gif", 5000, Damaged)]
    [InlineData("bad.tif", 5000, Unknown)] // what makes it a TIFF is at the end of the file
    public async Task A_truncated_picture(string name, int length, string message)
    {
        Pictures.Save(Pictures.Noise(150, 100, 3), _folder["whole" + name]);
        var whole = await File.ReadAllBytesAsync(_folder["whole" + name], TestContext.Current.CancellationToken);
        File.Delete(_folder["whole" + name]);
        whole.Length.Should().BeGreaterThan(length);

        await File.WriteAllBytesAsync(_folder[name], whole[..length], TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync(name, message);
    }

    [Fact]
    public async Task An_empty_file()
    {
        await File.WriteAllBytesAsync(_folder["bad.jpg"], [], TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("bad.jpg", Irregular);
    }

    [Fact]
    public async Task A_named_pipe_into_which_nobody_writes()
    {
        await MakePipeAsync("bad.jpg");

        await ShouldFailAloneAsync("bad.jpg", Irregular);
    }

    [Fact]
    public async Task A_link_to_a_named_pipe()
    {
        using var elsewhere = new TemporaryFolder();
        await MakePipeAsync(elsewhere["pipe"]);
        File.CreateSymbolicLink(_folder["bad.jpg"], elsewhere["pipe"]);

        await ShouldFailAloneAsync("bad.jpg", Irregular);
    }

    [Fact]
    public async Task A_link_that_leads_in_a_circle()
    {
        File.CreateSymbolicLink(_folder["bad.jpg"], "bad.jpg");

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", ".");

        result.ExitCode.Should().Be(1);
        result.ErrorLine.Should().StartWith("error: ./bad.jpg: Too many levels of symbolic links");
        result.Output.Should().Contain("images: 2, failed: 1");
    }

    [Fact]
    public async Task A_picture_that_is_encoded_in_an_unknown_way()
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder["bad.tif"]);
        var file = await File.ReadAllBytesAsync(_folder["bad.tif"], TestContext.Current.CancellationToken);
        BadPictures.SetTiffCompression(file, 40_000);
        await File.WriteAllBytesAsync(_folder["bad.tif"], file, TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("bad.tif", Damaged);
    }

    [Fact]
    public async Task A_width_beyond_all_measure()
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder["bad.avif"]);
        var file = await File.ReadAllBytesAsync(_folder["bad.avif"], TestContext.Current.CancellationToken);
        file[file.AsSpan().IndexOf("ispe"u8) + 8] = 0x7F;
        await File.WriteAllBytesAsync(_folder["bad.avif"], file, TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("bad.avif", Damaged);
    }

    [Fact]
    public async Task A_resolution_beyond_all_measure_is_none_and_no_line_of_a_library()
    {
        (string, uint, uint)[] resolutions = [("much.tif", uint.MaxValue, 1), ("by-zero.tif", 1, 0), ("none.tif", 0, 1)];
        foreach (var (name, numerator, denominator) in resolutions)
        {
            Pictures.Save(Pictures.Gradient(60, 40), _folder[name]);
            var file = await File.ReadAllBytesAsync(_folder[name], TestContext.Current.CancellationToken);
            BadPictures.SetTiffResolution(file, numerator, denominator);
            await File.WriteAllBytesAsync(_folder[name], file, TestContext.Current.CancellationToken);
        }

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "much.tif", "by-zero.tif", "none.tif");

        (result.ExitCode, result.Error).Should().Be((0, ""));
        foreach (var name in new[] { "much_blurred.tif", "by-zero_blurred.tif", "none_blurred.tif" })
        {
            Pictures.Load(_folder[name]).Metadata.HorizontalResolution.Should().Be(1, name);
        }
    }

    [Fact]
    public async Task Numbers_that_are_no_brightness()
    {
        using (var heights = (Image.Black(8, 8) + 1250.5).Cast(Enums.BandFormat.Float))
        {
            heights.Tiffsave(_folder["bad.tif"]);
        }

        await ShouldFailAloneAsync(
            "bad.tif", "its samples are floating-point numbers, of which no one knows what is white; save it with 8 or 16 bits a sample");
    }

    [Fact]
    public async Task Control_characters_in_a_name_do_not_reach_the_terminal()
    {
        await File.WriteAllBytesAsync(_folder["bad\u001b[2J\n.jpg"], [], TestContext.Current.CancellationToken);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", ".", "--verbose");

        result.Error.Should().Contain($"error: ./bad?[2J?.jpg: {Irregular}\n").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("this is text and no picture\n")]
    [InlineData("3 2\n1 2 3\n4 5 6\n")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n")]
    [InlineData("P6\n1 1\n255\nabc")]
    public async Task A_file_that_is_no_picture_of_a_known_format(string content)
    {
        await File.WriteAllTextAsync(_folder["bad.jpg"], content, TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("bad.jpg", Unknown);
    }

    [Fact]
    public async Task A_file_with_an_extension_that_cannot_be_written()
    {
        File.Copy(_folder["a.jpg"], _folder["bad.bmp"]);

        await ShouldFailAloneAsync(
            "bad.bmp", "a file that ends in '.bmp' cannot be written; use one of .jpg, .jpeg, .png, .webp, .tif, .tiff, .gif, .avif");
    }

    [Fact]
    public async Task A_wrong_extension_is_no_fault_and_the_result_is_what_its_name_says()
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder["a.png"]);
        File.Move(_folder["a.png"], _folder["wrong.jpg"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "wrong.jpg");

        result.ExitCode.Should().Be(0);
        var written = await File.ReadAllBytesAsync(_folder["wrong_blurred.jpg"], TestContext.Current.CancellationToken);
        written.Should().StartWith([0xFF, 0xD8, 0xFF]);
    }

    [Fact]
    public async Task A_small_file_that_claims_to_be_a_huge_picture()
    {
        await File.WriteAllBytesAsync(_folder["bad.png"], BadPictures.Png(60_000, 60_000), TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("bad.png", "60,000 x 60,000 pixels are more than the 200,000,000 of --max-pixels");
    }

    [Fact]
    public async Task A_small_file_of_texts_that_take_much_memory()
    {
        Pictures.Save(Pictures.Gradient(60, 40), _folder["bad.png"]);
        var whole = await File.ReadAllBytesAsync(_folder["bad.png"], TestContext.Current.CancellationToken);
        byte[] text = [.. "Comment\0\0"u8, .. FileBlocks.Deflated(new byte[8_000_000])];
        var texts = Enumerable.Repeat(FileBlocks.PngChunk("zTXt", text), 200).SelectMany(chunk => chunk).ToArray();

        await File.WriteAllBytesAsync(_folder["bad.png"], [.. whole[..33], .. texts, .. whole[33..]], TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync(
            "bad.png",
            "its texts could take 1,600,000,000 bytes of memory, and 256,000,000 is the most that is allowed; save it without them");
    }

    [Fact]
    public async Task The_limit_of_pixels_is_the_users()
    {
        var refused = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.jpg", "--max-pixels", "2399");
        var allowed = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.jpg", "--max-pixels", "2400");

        refused.ErrorLine.Should().Be("error: a.jpg: 60 x 40 pixels are more than the 2,399 of --max-pixels");
        (refused.ExitCode, allowed.ExitCode).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_folder_where_the_result_should_be()
    {
        File.Copy(_folder["a.jpg"], _folder["bad.jpg"]);
        Directory.CreateDirectory(_folder["bad_blurred.jpg"]);

        await ShouldFailAloneAsync("bad.jpg", "cannot write 'bad_blurred.jpg': it is a folder");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_that_may_not_be_read()
    {
        File.Copy(_folder["a.jpg"], _folder["bad.jpg"]);
        File.SetUnixFileMode(_folder["bad.jpg"], UnixFileMode.None);

        string[] names = ["a.jpg", "bad.jpg", "z.jpg"];

        // Modes do not hold root back; without these two capabilities they do.
        await using var program = Environment.IsPrivilegedProcess
            ? new RunningProgram(
                "setpriv", ["--bounding-set=-dac_override,-dac_read_search", BuiltProgram.PathOf("ImageFilter"), .. names], _folder.Path)
            : new RunningProgram(BuiltProgram.PathOf("ImageFilter"), names, _folder.Path);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(1);
        result.ErrorLine.Should().Be($"error: bad.jpg: Access to the path '{_folder["bad.jpg"]}' is denied.");
        result.Output.Should().Contain("images: 2, failed: 1");
    }

    [Fact]
    public async Task Damage_inside_a_jpeg_that_decoders_pass_over_is_told_with_verbose()
    {
        Pictures.Save(Pictures.Noise(300, 200, 3), _folder["cut.jpg"]);
        var whole = await File.ReadAllBytesAsync(_folder["cut.jpg"], TestContext.Current.CancellationToken);
        byte[] halfWithItsEndMark = [.. whole[..(whole.Length / 2)], .. whole[^2..]];
        await File.WriteAllBytesAsync(_folder["cut.jpg"], halfWithItsEndMark, TestContext.Current.CancellationToken);

        var plain = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "cut.jpg");
        var verbose = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "cut.jpg", "--verbose");

        plain.Error.Should().BeEmpty();
        verbose.Error.Should().Contain("debug libvips: cut.jpg: ");
        (plain.ExitCode, verbose.ExitCode).Should().Be((0, 0));
    }

    private async Task ShouldFailAloneAsync(string name, string message)
    {
        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.jpg", name, "z.jpg", "--workers", "2");

        result.ExitCode.Should().Be(1);
        result.Error.Should().Be($"error: {name}: {message}\n");
        result.Output.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Split(' ')[0]).Should().Equal("a.jpg", "z.jpg");
        result.Output.Should().Contain("images: 2, failed: 1");
        _folder.Files.Should().BeEquivalentTo("a.jpg", "a_blurred.jpg", name, "z.jpg", "z_blurred.jpg");
    }

    private async Task MakePipeAsync(string name)
    {
        await using var program = new RunningProgram("mkfifo", [name], _folder.Path);
        (await program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }
}
