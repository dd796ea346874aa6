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
            foreach (var page in Pages("en"))
            {
                pairs.Add($"docs/en/{page}", $"docs/es/{page}");
            }

            return pairs;
        }
    }

    [Fact]
    public void Both_languages_have_the_same_pages() => Pages("es").Should().Equal(Pages("en"));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_page_has_the_same_headings_code_and_links_in_both_languages(string english, string spanish)
    {
        var first = MarkdownFile.Read(Path.Combine(Repository.Root, english));
        var second = MarkdownFile.Read(Path.Combine(Repository.Root, spanish));

        second.HeadingLevels.Should().Equal(first.HeadingLevels);
        second.CodeBlocks.Select(block => block.Language).Should().Equal(first.CodeBlocks.Select(block => block.Language));
        second.Commands.Should().Equal(first.Commands);
        second.LinkTargets.Should().HaveSameCount(first.LinkTargets);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Links_within_the_repository_lead_somewhere(string english, string spanish)
    {
        foreach (var page in new[] { english, spanish })
        {
            var path = Path.Combine(Repository.Root, page);
            foreach (var target in MarkdownFile.Read(path).LinkTargets.Where(target => !target.Contains("://", StringComparison.Ordinal)))
            {
                var file = Path.Combine(Path.GetDirectoryName(path)!, target.Split('#')[0]);
                (File.Exists(file) || Directory.Exists(file)).Should().BeTrue("{0} links to {1}", page, target);
            }
        }
    }

    private static List<string> Pages(string language)
    {
        var folder = Path.Combine(Repository.Root, "docs", language);
        return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }
}
