using System.Runtime.Versioning;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The option <c>--contact-sheet</c>.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ContactSheetOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContactSheetOptionTests()
    {
        Pictures.Save(Pictures.Plain(60, 40, 3, 200), _folder["a.png"]);
        Pictures.Save(Pictures.Plain(60, 40, 3, 100), _folder["b.png"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sheet_shows_what_was_bright_dark_and_is_no_input_of_the_next_run()
    {
        string[] words = [".", "--filter", "invert", "--contact-sheet", "sheet.png"];

        var first = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", words);
        var second = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", words);

        (first.ExitCode, second.ExitCode).Should().Be((0, 0));
        second.Output.Should().Contain("images: 2, failed: 0");
        _folder.Files.Should().Equal("a.png", "a_inverted.png", "b.png", "b_inverted.png", "sheet.png");
        using var sheet = Pictures.Load(_folder["sheet.png"]);
        var samples = sheet.Samples.ToArray();
        foreach (var value in new byte[] { 200, 55, 100, 155 })
        {
            samples.Count(sample => sample == value).Should().BeGreaterThan(60 * 40 * 3 - 1, $"a picture of {value} is on it");
        }
    }

    [Fact]
    public async Task A_sheet_is_open_to_nobody_to_whom_one_of_its_pictures_is_not()
    {
        File.SetUnixFileMode(_folder["b.png"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "b.png", "--contact-sheet", "sheet.png");

        File.GetUnixFileMode(_folder["sheet.png"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_run_without_a_result_leaves_no_sheet()
    {
        var result = await BuiltProgram.RunInAsync(
            _folder.Path, "ImageFilter", "a.png", "b.png", "--max-pixels", "10", "--contact-sheet", "sheet.png");

        result.ExitCode.Should().Be(1);
        _folder.Files.Should().Equal("a.png", "b.png");
    }

    [Theory]
    [InlineData("b.png", "is one of the pictures; give another name or folder")]
    [InlineData("a_blurred.png", "would replace a result; give another name or folder")]
    [InlineData("sheet.txt", "does not end like a format that libvips writes; use one of .jpg, .png, .webp, .tif, .gif, .avif")]
    public async Task A_sheet_that_cannot_be_is_refused_before_anything_is_written(string sheet, string message)
    {
        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "a.png", "b.png", "--contact-sheet", sheet);

        result.Should().Be(new ProgramResult(2, "", $"error: --contact-sheet: '{sheet}' {message}\n"));
        _folder.Files.Should().Equal("a.png", "b.png");
    }
}
