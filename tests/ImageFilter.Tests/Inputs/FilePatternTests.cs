using System.Text.RegularExpressions;
using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

/// <summary>The walk through real folders, against regular expressions over the paths of all files.</summary>
public sealed class FilePatternTests : IDisposable
{
    private static readonly string[] Names = ["a", "b", "ab", ".c"];
    private static readonly string[] Parts = ["**", "**", "*", "a", "?", "a*", "*b", ".*", "a?"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whatever_the_pattern_the_files_are_those_of_a_regular_expression()
    {
        Grow(_folder.Path, depth: 4);
        var all = _folder.Files;
        all.Count.Should().Be(4 + 16 + 64 + 256, "each folder has four files and four folders");
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            string[] parts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Parts[random.Next(Parts.Length)]), "**"];
            var pattern = string.Join('/', parts) + (random.Next(3) == 0 ? "" : "/f" + Parts[random.Next(2, Parts.Length)]);

            var found = new FolderWalk(FilePattern.Parse(_folder[pattern]), leftOut: null).Files(TestContext.Current.CancellationToken).Select(file => file.Path);

            var expression = ExpressionOf(pattern);
            found.Order(StringComparer.Ordinal).Should()
                .Equal(all.Where(path => expression.IsMatch(path)).Select(path => _folder[path]), "the pattern is {0}", pattern);
        }
    }

    [Fact]
    public void A_folder_that_many_parts_match_gives_its_files_once()
    {
        Directory.CreateDirectory(_folder["a/a/a/a/a/a/a/a"]);
        File.WriteAllText(_folder["a/a/a/a/a/a/a/a/f"], "");

        new FolderWalk(FilePattern.Parse(_folder["**/a/**/a/**/a/**/*"]), leftOut: null).Files(TestContext.Current.CancellationToken).Should().ContainSingle();
    }

    [Theory]
    [InlineData("*.jpg", "")]
    [InlineData("/*.jpg", "/")]
    [InlineData("photos/*/a.jpg", "photos")]
    [InlineData("photos/20*/05/a.jpg", "photos")]
    [InlineData("/photos/2024/**", "/photos/2024")]
    [InlineData("../p?/a.jpg", "..")]
    public void The_fixed_part_ends_before_the_first_part_that_is_not_fixed(string pattern, string root)
    {
        FilePattern.Parse(pattern).Root.Should().Be(root);
    }

    /// <summary>Makes a file and a folder of each name, and folders in these.</summary>
    private static void Grow(string folder, int depth)
    {
        foreach (var name in depth > 0 ? Names : [])
        {
            File.WriteAllText(Path.Combine(folder, "f" + name), "");
            Grow(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, depth - 1);
        }
    }

    private static Regex ExpressionOf(string pattern)
    {
        var parts = pattern.Split('/');
        var folders = parts[..^1].Select(part => part == "**" ? "([^/.][^/]*/)*" : ExpressionOfPart(part) + "/");
        return new Regex($"^{string.Concat(folders)}{(parts[^1] == "**" ? "([^/.][^/]*/)*[^/.][^/]*" : ExpressionOfPart(parts[^1]))}$");
    }

    private static string ExpressionOfPart(string part) =>
        (part[0] == '.' ? "" : "(?!\\.)") + part.Replace(".", "\\.", StringComparison.Ordinal)
            .Replace("*", "[^/]*", StringComparison.Ordinal)
            .Replace("?", "[^/]", StringComparison.Ordinal);
}
