using Activity7.Common.Terminal;

namespace Activity7.Common.Tests.Terminal;

public sealed class TextTableTests
{
    [Fact]
    public void Numbers_are_aligned_to_the_right_and_nothing_is_cut_or_taken_for_markup()
    {
        var writer = new StringWriter();
        var name = new string('n', 300);

        new TextTable(["name", ">[count]"], [[name, "5"], ["[red]b[/]", "1,000"]]).WriteTo(writer);

        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()).ToArray();
        lines.Should().ContainSingle(line => line.Contains("name", StringComparison.Ordinal) && line.EndsWith("[count]"));
        lines.Should().ContainSingle(line => line.Contains(name, StringComparison.Ordinal) && line.EndsWith("      5"));
        lines.Should().ContainSingle(line => line.Contains("[red]b[/]", StringComparison.Ordinal) && line.EndsWith("  1,000"));
    }

    [Fact]
    public void Markdown_has_the_same_cells_and_alignment() =>
        new TextTable(["name", ">count"], [["a", "5"], ["b", "1,000"]]).ToMarkdown()
            .Should().Be("| name | count |\n| --- | ---: |\n| a | 5 |\n| b | 1,000 |\n");
}
