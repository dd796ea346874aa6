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
        InputSelection.Of([.. found.Split(' ').Select(Found)], "blurred").Should().Equal(selected.Split(' '));
    }

    [Fact]
    public void A_file_that_was_named_is_never_left_out()
    {
        InputSelection.Of([Found("a.jpg"), Found("a_blurred.jpg"), Named("./a_blurred.jpg")], "blurred")
            .Should().Equal("a.jpg", "a_blurred.jpg");
    }

    [Fact]
    public void A_file_that_several_words_stand_for_is_filtered_once()
    {
        InputSelection.Of([Found("b.jpg"), Found("./a.jpg"), Named("a.jpg"), Found("b.jpg")], "blurred").Should().Equal("b.jpg", "./a.jpg");
    }

    private static InputFile Found(string path) => new(path, IsNamed: false);

    private static InputFile Named(string path) => new(path, IsNamed: true);
}
