using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

/// <summary>Folders with their sub-folders.</summary>
public sealed class RecursiveFoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RecursiveFoldersTests()
    {
        string[] names =
        [
            "p/a.jpg", "p/notes.txt", "p/2024/b.png", "p/2024/05/c.webp", "p/.thumbs/t.jpg", "p/2024/.t.jpg", "p/empty/x.txt", "q/d.jpg",
        ];
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_pictures_of_all_sub_folders_are_found_with_their_sub_folder()
    {
        Of("p").Should().Equal(("p/2024/05/c.webp", "2024/05"), ("p/2024/b.png", "2024"), ("p/a.jpg", ""));
    }

    [Theory]
    [InlineData("p/**/*.???", "p/2024/b.png 2024", "p/a.jpg ", "p/empty/x.txt empty", "p/notes.txt ")]
    [InlineData("p/2024/*/c.*", "p/2024/05/c.webp 05")]
    [InlineData("p/20*/0*/c.*", "p/2024/05/c.webp 2024/05")]
    public void Of_a_pattern_the_sub_folder_is_below_the_fixed_part(string pattern, params string[] files)
    {
        Of(pattern).Select(file => $"{file.Path} {file.Subfolder}").Should().Equal(files);
    }

    [Fact]
    public void A_file_that_is_named_has_no_sub_folder()
    {
        Of("p/2024/b.png").Should().Equal(("p/2024/b.png", ""));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_and_links_to_files_are()
    {
        Directory.CreateSymbolicLink(_folder["p/loop"], _folder["p"]);
        Directory.CreateSymbolicLink(_folder["p/other"], _folder["q"]);
        File.CreateSymbolicLink(_folder["p/link.jpg"], _folder["q/d.jpg"]);

        Of("p").Select(file => file.Path).Should().Equal("p/2024/05/c.webp", "p/2024/b.png", "p/a.jpg", "p/link.jpg");
        Of("p/**/?.jpg").Select(file => file.Path).Should().Equal("p/a.jpg");
    }

    [Fact]
    public void A_link_that_is_named_is_followed_and_so_is_one_that_a_single_star_finds()
    {
        Directory.CreateSymbolicLink(_folder["p/loop"], _folder["p"]);

        Of("p/loop").Select(file => file.Path).Should().Equal("p/loop/2024/05/c.webp", "p/loop/2024/b.png", "p/loop/a.jpg");
        Of("p/*/?.jpg").Should().Equal(("p/loop/a.jpg", "loop"));
    }

    [Theory]
    [InlineData("p/2024")]
    [InlineData("p/2024/")]
    [InlineData("q/../p/2024")]
    public void The_folder_of_the_results_is_left_out(string output)
    {
        Of("p", output).Select(file => file.Path).Should().Equal("p/a.jpg");
        Of("p/**/*.*g", output).Select(file => file.Path).Should().Equal("p/a.jpg");
        Of("p/20*/*.png", output).Should().BeEmpty();
    }

    [Fact]
    public void The_folder_of_the_results_is_left_out_through_links()
    {
        Directory.CreateSymbolicLink(_folder["out"], _folder["p/2024"]);
        Directory.CreateSymbolicLink(_folder["p/link"], _folder["p/2024"]);

        Of("p", "out").Select(file => file.Path).Should().Equal("p/a.jpg");
        Of("p/*/*.png", "out").Should().BeEmpty();
    }

    [Fact]
    public void The_folder_of_the_results_is_an_input_like_any_other_where_it_is_named()
    {
        Of("p/2024", "p/2024").Should().Equal(("p/2024/05/c.webp", "05"), ("p/2024/b.png", ""));
        Of("p/2024/*.png", "p/2024").Should().HaveCount(1);
    }

    [Fact]
    public void A_folder_whose_name_is_a_pattern_stands_for_itself()
    {
        Directory.CreateDirectory(_folder["p*/x"]);
        File.WriteAllText(_folder["p*/x/a.jpg"], "");

        Of("p*").Should().Equal(("p*/x/a.jpg", "x"));
    }

    [Fact]
    public void A_walk_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var find = () => new InputFiles(isRecursive: true, outputFolder: null).Of(_folder["p"], source.Token);

        find.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_deep_folder_is_no_deep_recursion()
    {
        var path = _folder["deep"];
        for (var i = 0; i < 1000; i++)
        {
            path += "/d";
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(path + "/a.jpg", "");

        Of("deep").Should().ContainSingle().Which.Subfolder.Should().HaveLength(1999);
    }

    /// <summary>The files that a word stands for, below the folder of the test; none when it stands for nothing.</summary>
    private IReadOnlyList<(string Path, string Subfolder)> Of(string word, string? output = null)
    {
        try
        {
            var files = new InputFiles(isRecursive: true, output is null ? null : _folder[output]).Of(_folder[word], TestContext.Current.CancellationToken);
            return [.. files.Select(file => (file.Path[(_folder.Path.Length + 1)..], file.Subfolder))];
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
