using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.ContactSheets;
using Activity7.ImageFilter.Imaging;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.ContactSheets;

public sealed class ContactSheetFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sheet.jpg")]
    [InlineData("sheet.PNG")]
    [InlineData("new/folder/sheet.webp")]
    [InlineData("sheet.tif")]
    [InlineData("sheet.gif")]
    public void A_sheet_is_written_in_the_format_of_its_name(string name)
    {
        Check(_folder[name]);
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty("a check writes nothing");

        Write(_folder[name], Pictures.Engine);

        using var loaded = Pictures.Load(_folder[name]);
        (loaded.Width, loaded.Height).Should().Be((1376, 620));
        Directory.EnumerateFiles(Path.GetDirectoryName(_folder[name])!).Should().Equal(_folder[name]);
    }

    [Fact]
    public void An_earlier_sheet_is_replaced()
    {
        File.WriteAllText(_folder["sheet.png"], "an earlier sheet");
        Check(_folder["sheet.png"]);

        Write(_folder["sheet.png"], Pictures.Engine);

        using var loaded = Pictures.Load(_folder["sheet.png"]);
        loaded.Channels.Should().Be(3);
    }

    [Theory]
    [InlineData("sheet")]
    [InlineData("sheet.bmp")]
    [InlineData("sheet.jpg/")]
    [InlineData("png")]
    public void A_name_has_to_say_a_format(string name)
    {
        Faults(name).Should().Be(
            $"--contact-sheet: '{name}' does not end like a format that libvips writes; use one of .jpg, .png, .webp, .tif, .gif, .avif");
    }

    [Fact]
    public void A_format_that_the_engine_does_not_write_is_refused()
    {
        var check = () => ContactSheetFile.Check("sheet.avif", [], new PngEngine());

        check.Should().Throw<UsageException>()
            .WithMessage("--contact-sheet: 'sheet.avif' does not end like a format that libpng writes; use one of .png");
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(_folder["sheet.png"]);

        Faults(_folder["sheet.png"]).Should().Be($"--contact-sheet: '{_folder["sheet.png"]}' is a folder; name a file in it");
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        File.WriteAllText(_folder["out"], "");

        Faults(_folder["out/new/sheet.png"]).Should().Be(
            $"--contact-sheet: '{_folder["out/new/sheet.png"]}' cannot be written, because '{_folder["out"]}' is a file, not a folder");
    }

    [Fact]
    public void Neither_a_picture_nor_a_result_is_replaced()
    {
        Faults(_folder["a.jpg"]).Should().Be($"--contact-sheet: '{_folder["a.jpg"]}' is one of the pictures; give another name or folder");
        Faults(_folder["out/../b.jpg"]).Should().EndWith("is one of the pictures; give another name or folder");
        Faults(_folder["b_blurred.jpg"]).Should().EndWith("' would replace a result; give another name or folder");
        Check(_folder["c.jpg"]);
    }

    [Fact]
    public void Neither_is_replaced_through_links()
    {
        File.WriteAllText(_folder["a.jpg"], "");
        File.CreateSymbolicLink(_folder["link.jpg"], "a.jpg");
        Directory.CreateSymbolicLink(_folder["here"], ".");

        Faults(_folder["link.jpg"]).Should().Contain("is one of the pictures");
        Faults(_folder["here/b_blurred.jpg"]).Should().Contain("would replace a result");
        File.CreateSymbolicLink(_folder["b.jpg"], "sheet.jpg");
        Faults(_folder["sheet.jpg"]).Should().Contain("is one of the pictures");
    }

    [Fact]
    public void Links_in_a_circle_are_refused_for_the_sheet_and_do_not_matter_for_a_picture()
    {
        File.CreateSymbolicLink(_folder["sheet.jpg"], "sheet.jpg");
        Faults(_folder["sheet.jpg"]).Should().EndWith("has symbolic links that lead in a circle; remove it, or give another name");

        File.CreateSymbolicLink(_folder["a.jpg"], "a.jpg");
        Check(_folder["other.jpg"]);
    }

    [Fact]
    public void A_control_character_does_not_reach_the_message()
    {
        Faults("a\u001b\n.bmp").Should().StartWith("--contact-sheet: 'a??.bmp' ");
    }

    [Fact]
    public void Trouble_of_the_encoder_is_told_with_the_file_and_leaves_none()
    {
        var write = () => Write(_folder["new/sheet.png"], new PngEngine());

        write.Should().Throw<ImageException>().WithMessage($"cannot write '{_folder["new/sheet.png"]}': the result cannot be encoded");
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    private static void Write(string path, IImageEngine engine)
    {
        using var sheet = new ContactSheet(1);
        using var image = Pictures.Gradient(320, 240);
        sheet.Add(0, "a.jpg", image, image);
        ContactSheetFile.Write(path, sheet, [], engine, EncodeSettings.Default, TestContext.Current.CancellationToken);
    }

    private void Check(string path) => ContactSheetFile.Check(
        path,
        [.. new[] { "a", "b" }.Select(name => new ImageJob(_folder[$"{name}.jpg"], _folder[$"{name}_blurred.jpg"], ImageFormat.Jpeg))],
        Pictures.Engine);

    private string Faults(string path) => this.Invoking(test => test.Check(path))
        .Should().Throw<UsageException>().Which.Messages.Should().ContainSingle().Subject;

    /// <summary>An engine that knows one format and cannot encode it.</summary>
    private sealed class PngEngine : IImageEngine
    {
        public string Name => "png";

        public string Library => "libpng";

        public string Version => "1.0";

        public IReadOnlySet<ImageFormat> Formats { get; } = new HashSet<ImageFormat> { ImageFormat.Png };

        public IImageFile Open(string path) => throw new NotSupportedException();

        public byte[] Encode(PixelImage image, ImageFormat format, EncodeSettings settings, CancellationToken cancellationToken) =>
            throw new ImageException("the result cannot be encoded");
    }
}
