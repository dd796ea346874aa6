using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>Every citation leads to an entry by which a reader finds the source.</summary>
/// <remarks>
/// The page of each language is made of <c>docs/references.bib</c>; with <c>WRITE_DOCS=1</c> in the environment these tests write it anew.
/// </remarks>
public sealed class BibliographyTests
{
    private static readonly IReadOnlyList<BibliographyEntry> Entries =
        BibliographyEntry.ReadAll(Path.Combine(Repository.Root, "docs", "references.bib"));

    public static TheoryData<string> Keys => [.. Entries.Select(entry => entry.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_entry_tells_author_year_venue_and_address(string key)
    {
        var entry = Entries.Single(entry => entry.Key == key);

        entry.Authors.Should().NotBeEmpty();
        entry.Year.Should().MatchRegex("^(19|20)[0-9]{2}$");
        entry.Venue.Should().NotBeEmpty();
        Uri.IsWellFormedUriString(entry.Address, UriKind.Absolute).Should().BeTrue("{0} is an address", entry.Address);
        entry.Line("").Should().NotContainAny("{", "}", "\\");
    }

    [Fact]
    public void Each_entry_is_cited_and_each_citation_has_its_entry() =>
        Pages.Of("en").SelectMany(page => Pages.Read($"en/{page}").Citations).Distinct().Order(StringComparer.Ordinal)
            .Should().Equal(Entries.Select(entry => entry.Anchor).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(
        "en", "consulted",
        """
        # Bibliography

        The sources that the documents cite, by key. The same as [BibTeX](../references.bib). For documentation that changes, the year is the
        one in which it was consulted. [En español](../es/bibliography.md)
        """)]
    [InlineData(
        "es", "consultado en",
        """
        # Bibliografía

        Las fuentes que citan los documentos, por su clave. Las mismas en [BibTeX](../references.bib). En la documentación que cambia, el año es
        aquel en que se consultó. [In English](../en/bibliography.md)
        """)]
    public void The_page_has_all_entries(string language, string consulted, string introduction)
    {
        var path = Path.Combine(Repository.Root, "docs", language, "bibliography.md");
        var lines = Entries.OrderBy(entry => entry.Anchor, StringComparer.Ordinal).Select(entry => entry.Line(consulted));
        var page = $"{introduction}\n\n{string.Join('\n', lines)}\n";
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).Should().Be(page, "docs/references.bib says so; run the tests with WRITE_DOCS=1 to write the page");
    }
}
