using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

public sealed class InputFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InputFiles _inputs = new(isRecursive: false, outputFolder: null);

    public InputFilesTests()
    {
        foreach (var name in (string[])["b.jpg", "a.PNG", "notes.txt", ".hidden.jpg", "[1].gif", "sub/c.webp", "sub2/d.jpg", "deep/er/e.tif"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("b.jpg", "b.jpg")]
    [InlineData("notes.txt", "notes.txt")]
    [InlineData("[1].gif", "[1].gif")]
    [InlineData(".", "./[1].gif ./a.PNG ./b.jpg")]
    [InlineData("sub", "sub/c.webp")]
    [InlineData("*.jpg", "b.jpg")]
    [InlineData(".*.jpg", ".hidden.jpg")]
    [InlineData("?.*", "a.PNG b.jpg")]
    [InlineData("sub*/*", "sub/c.webp sub2/d.jpg")]
    [InlineData("*/*/*.tif", "deep/er/e.tif")]
    [InlineData("*/er/e.tif", "deep/er/e.tif")]
    [InlineData("**/*.tif", "deep/er/e.tif")]
    [InlineData("**/*.jpg", "b.jpg sub2/d.jpg")]
    [InlineData("**/.*.jpg", ".hidden.jpg")]
    [InlineData("de**/**", "deep/er/e.tif")]
    [InlineData("**/er/**/**/e.*", "deep/er/e.tif")]
    public void A_word_stands_for_files_sorted_by_name(string word, string files)
    {
        _inputs.Of(_folder[word], TestContext.Current.CancellationToken).Select(file => file.Path[(_folder.Path.Length + 1)..]).Should().Equal(files.Split(' '));
    }

    [Theory]
    [InlineData("b.jpg", true)]
    [InlineData("sub", false)]
    [InlineData("*.jpg", false)]
    public void A_file_that_the_user_named_is_told_from_one_that_was_found(string word, bool isNamed)
    {
        _inputs.Of(_folder[word], TestContext.Current.CancellationToken).Should().ContainSingle().Which.IsNamed.Should().Be(isNamed);
    }

    [Theory]
    [InlineData("nothing.jpg", "there is no file or folder '*nothing.jpg'")]
    [InlineData("*.webp", "no file matches '*webp'")]
    [InlineData("nowhere/*.jpg", "no file matches '*nowhere/*jpg'")]
    [InlineData("**/*.bmp", "no file matches '***bmp'")]
    [InlineData("deep", "the folder '*deep' has no pictures (.jpg, *)")]
    public void A_word_that_stands_for_nothing_is_a_fault(string word, string message)
    {
        var expand = () => _inputs.Of(_folder[word], TestContext.Current.CancellationToken);

        expand.Should().Throw<FormatException>().WithMessage(message);
    }
}
