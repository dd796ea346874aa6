using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>A picture of which only the colour profile or the EXIF data are broken is filtered, and what is broken is left out.</summary>
public sealed class BrokenMetadataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("*.jpg")]
    [InlineData("*.png")]
    [InlineData("*.webp")]
    public async Task It_is_filtered_like_the_same_picture_without_them(string pattern)
    {
        var files = Write(pattern);

        var result = await RunAsync("--filter", "invert");

        (result.ExitCode, result.Error).Should().Be((0, ""));
        result.Output.Should().Contain($"images: {files.Count + 1}, failed: 0");
        var plain = Pictures.Load(_folder["out/plain_inverted.png"]);
        foreach (var (name, content) in files)
        {
            var filtered = Pictures.Load(_folder[$"out/{Path.GetFileNameWithoutExtension(name)}_inverted.png"]);
            filtered.Samples.ToArray().Should().Equal(plain.Samples.ToArray(), name);
            filtered.Metadata.ColourProfile.Should().BeNull(name);
            (await File.ReadAllBytesAsync(_folder["in/" + name], TestContext.Current.CancellationToken)).Should().Equal(content);
        }
    }

    [Fact]
    public async Task One_that_is_cut_off_as_well_fails_alone()
    {
        var files = Write("profile-noise.*");
        var whole = files["profile-noise.png"];
        await File.WriteAllBytesAsync(_folder["in/cut.png"], whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var result = await RunAsync("--name", "{index}{ext}");

        result.ExitCode.Should().Be(1);
        result.ErrorLine.Should().Be("error: in/cut.png: the picture is truncated or damaged, or of a kind that cannot be decoded");
        result.Output.Should().Contain("images: 4, failed: 1");
        Directory.EnumerateFiles(_folder["out"]).Should().HaveCount(4);
    }

    private Task<ProgramResult> RunAsync(params string[] more) =>
        BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", ["in", "--output", "out", "--format", "png", .. more]);

    /// <summary>Writes the files that match, and the picture without a fault.</summary>
    private Dictionary<string, byte[]> Write(string pattern)
    {
        var files = BrokenMetadata.Files(60, 40)
            .Where(file => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, file.Key))
            .ToDictionary(file => file.Key, file => file.Value);
        Directory.CreateDirectory(_folder["in"]);
        foreach (var (name, content) in files)
        {
            File.WriteAllBytes(_folder["in/" + name], content);
        }

        var extension = Path.GetExtension(files.Keys.First());
        Pictures.Save(Pictures.Scene(60, 40), _folder["in/plain" + extension]);
        return files;
    }
}
