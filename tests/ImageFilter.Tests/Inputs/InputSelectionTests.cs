using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;

namespace Activity7.ImageFilter.Tests.Inputs;

public class InputSelectionTests
{
    [Theory]
    [InlineData("a.jpg a_blurred.jpg", "a.jpg")]
    [InlineData("a_blurred.jpg b.jpg a.jpg", "b.jpg a.jpg")]
    [InlineData("a.jpg a_blurred.jpg a_blurred_blurred.jpg", "a.jpg")]
    [InlineData("a_blurred.jpg", "a_blurred.jpg")]
    [InlineData("a.jpg a_blurred.png", "a.jpg a_blurred.png")]
    [InlineData("a.jpg a_sharpened.jpg", "a.jpg a_sharpened.jpg")]
    [InlineData("one/a.jpg two/a_blurred.jpg", "one/a.jpg two/a_blurred.jpg")]
    [InlineData("a.jpg ./a_blurred.jpg", "a.jpg")]
    public void Of_what_was_found_the_results_of_earlier_runs_are_left_out(string found, string selected)
    {
        Select(found.Split(' ').Select(Found)).Should().Equal(selected.Split(' '));
    }

    [Fact]
    public void A_file_that_was_named_is_never_left_out()
    {
        Select([Found("a.jpg"), Found("a_blurred.jpg"), Named("./a_blurred.jpg")]).Should().Equal("a.jpg", "a_blurred.jpg");
    }

    [Fact]
    public void A_file_that_several_words_stand_for_is_filtered_once()
    {
        Select([Found("b.jpg"), Found("./a.jpg"), Named("a.jpg"), Found("b.jpg")]).Should().Equal("b.jpg", "./a.jpg");
    }

    [Theory]
    [InlineData("soft-{name}{ext}", null, "a.jpg soft-a.jpg a_blurred.jpg", "a.jpg a_blurred.jpg")]
    [InlineData("{name}_{filter}{ext}", ImageFormat.Png, "a.jpg a_blurred.png a_blurred.jpg", "a.jpg a_blurred.jpg")]
    [InlineData("{name}{ext}", null, "a.jpg b.png", "a.jpg b.png")]
    [InlineData("{name}_{index}{ext}", null, "a.jpg a_1.jpg", "a.jpg a_1.jpg")]
    public void What_a_result_is_depends_on_how_results_are_named(string pattern, object? format, string found, string selected)
    {
        Select(found.Split(' ').Select(Found), new ResultNaming(NamePattern.Parse(pattern), "blurred", (ImageFormat?)format))
            .Should().Equal(selected.Split(' '));
    }

    private static IEnumerable<string> Select(IEnumerable<InputFile> files, ResultNaming? naming = null) =>
        InputSelection.Of([.. files], naming ?? new ResultNaming(NamePattern.Default, "blurred", Format: null)).Select(file => file.Path);

    private static InputFile Found(string path) => new(path, IsNamed: false);

    private static InputFile Named(string path) => new(path, IsNamed: true);
}
