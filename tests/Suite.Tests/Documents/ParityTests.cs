using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>English and Spanish say the same in the same places.</summary>
public sealed class ParityTests
{
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string> { { "README.md", "README.es.md" } };
            foreach (var page in Pages.Of("en"))
            {
                pairs.Add($"docs/en/{page}", $"docs/es/{page}");
            }

            return pairs;
        }
    }

    [Fact]
    public void Both_languages_have_the_same_pages() => Pages.Of("es").Should().Equal(Pages.Of("en"));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_page_has_the_same_headings_code_links_and_citations_in_both_languages(string english, string spanish)
    {
        var (first, second) = (Read(english), Read(spanish));

        second.Headings.Select(heading => heading.Level).Should().Equal(first.Headings.Select(heading => heading.Level));
        second.CodeBlocks.Select(block => block.Info).Should().Equal(first.CodeBlocks.Select(block => block.Info));
        second.Commands.Should().Equal(first.Commands);
        Runnable(second).Should().Equal(Runnable(first));
        second.LinkTargets.Should().HaveSameCount(first.LinkTargets);
        second.Citations.Order().Should().Equal(first.Citations.Order());
        second.Slides.Should().HaveSameCount(first.Slides);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Links_within_the_repository_lead_to_a_file_and_a_place_in_it(string english, string spanish)
    {
        foreach (var page in new[] { english, spanish })
        {
            var path = Path.Combine(Repository.Root, page);
            foreach (var target in MarkdownFile.Read(path).LinkTargets.Where(target => !target.Contains("://", StringComparison.Ordinal)))
            {
                var parts = target.Split('#');
                var file = parts[0].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, parts[0]);
                (File.Exists(file) || Directory.Exists(file)).Should().BeTrue("{0} links to {1}", page, target);
                if (parts.Length > 1 && file.EndsWith(".md", StringComparison.Ordinal))
                {
                    MarkdownFile.Read(file).Anchors.Should().Contain(parts[1], "{0} links to {1}", page, target);
                }
            }
        }
    }

    private static MarkdownFile Read(string page) => MarkdownFile.Read(Path.Combine(Repository.Root, page));

    private static IEnumerable<string> Runnable(MarkdownFile page) =>
        page.CodeBlocks.Where(block => block.IsRunnable).SelectMany(block => block.Lines);
}
