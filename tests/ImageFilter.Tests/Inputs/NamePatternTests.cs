using Activity7.ImageFilter.Inputs;

namespace Activity7.ImageFilter.Tests.Inputs;

public class NamePatternTests
{
    private const string Known = "{name}, {filter}, {ext}, {index}";

    [Theory]
    [InlineData("{name}_{filter}{ext}", "a_blurred.jpg")]
    [InlineData("{name}{ext}", "a.jpg")]
    [InlineData("{index}-{name}{name}.png", "007-aa.png")]
    [InlineData("result", "result")]
    [InlineData("ä {filter}", "ä blurred")]
    public void Placeholders_stand_for_their_values(string pattern, string name)
    {
        NamePattern.Parse(pattern).Apply("a", "blurred", ".jpg", index: 7, count: 100).Should().Be(name);
        NamePattern.Parse(pattern).ToString().Should().Be(pattern);
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_text()
    {
        NamePattern.Parse("{name}{ext}").Apply("{ext}{name}", "blurred", ".jpg", 1, 1).Should().Be("{ext}{name}.jpg");
    }

    [Theory]
    [InlineData(1, 9, "1")]
    [InlineData(1, 10, "01")]
    [InlineData(10, 10, "10")]
    [InlineData(99, 100_000, "000099")]
    public void An_index_is_as_wide_as_the_count(int index, int count, string text)
    {
        NamePattern.Parse("{index}").Apply("a", "blurred", ".jpg", index, count).Should().Be(text);
    }

    [Theory]
    [InlineData("{width}{ext}", "{width}")]
    [InlineData("{Name}", "{Name}")]
    [InlineData("{}", "{}")]
    [InlineData("a{name", "{name")]
    [InlineData("a}b", "}")]
    [InlineData("{{name}}", "{{name}")]
    public void An_unknown_placeholder_is_refused_with_those_there_are(string pattern, string placeholder)
    {
        var parse = () => NamePattern.Parse(pattern);

        parse.Should().Throw<FormatException>().Which.Message.Should().Be($"there is no placeholder '{placeholder}'; it takes {Known}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/{name}")]
    [InlineData("/")]
    [InlineData("a\\{name}")]
    public void A_name_with_a_folder_and_none_are_refused(string pattern)
    {
        var parse = () => NamePattern.Parse(pattern);

        parse.Should().Throw<FormatException>().Which.Message.Should()
            .Be($"'{pattern}' is no file name; it takes one without a folder, in which {Known} stand for their values");
    }

    [Theory]
    [InlineData("{index}", true)]
    [InlineData("{name}{ext}", false)]
    public void It_is_known_whether_a_name_depends_on_the_position(string pattern, bool hasIndex)
    {
        NamePattern.Parse(pattern).HasIndex.Should().Be(hasIndex);
    }
}
