namespace Activity7.Suite.Tests.Documents;

/// <summary>The theory, the research documents and the decks have the form that is asked of them.</summary>
public sealed class CourseTextTests
{
    public static TheoryData<string> Research => Pages.Under("research");

    public static TheoryData<string> Theory => Pages.Under("theory");

    public static TheoryData<string> Decks => Pages.Under("slides");

    [Fact]
    public void Each_topic_has_a_document_and_a_deck_and_the_theory_has_one()
    {
        var topics = Pages.Of("en").Where(page => page.StartsWith("research/", StringComparison.Ordinal)).Select(Path.GetFileName).ToList();

        topics.Should().HaveCount(8);
        Pages.Of("en").Where(page => page.StartsWith("slides/", StringComparison.Ordinal)).Select(Path.GetFileName)
            .Should().BeEquivalentTo([.. topics, "theory.md"]);
        Pages.Of("en").Where(page => page.StartsWith("theory/", StringComparison.Ordinal)).Should().HaveCount(3);
    }

    [Theory]
    [MemberData(nameof(Research))]
    public void A_research_document_is_neither_short_nor_long_and_stands_on_its_sources(string page)
    {
        var document = Pages.Read(page);

        document.WordCount.Should().BeInRange(1_800, 3_500);
        document.Citations.Distinct().Should().HaveCountGreaterThanOrEqualTo(8);
    }

    [Theory]
    [MemberData(nameof(Research))]
    [MemberData(nameof(Theory))]
    public void A_page_of_theory_has_a_figure_an_experiment_and_the_common_mistakes(string page)
    {
        var document = Pages.Read(page);

        document.CodeBlocks.Should().Contain(block => block.Language == "mermaid");
        document.CodeBlocks.Should().Contain(block => block.IsRunnable);
        document.Headings.Where(heading => heading.Level == 2).Select(heading => heading.Text).TakeLast(2).Should().Equal(
            page.StartsWith("en/", StringComparison.Ordinal)
                ? ["See it run", "What people get wrong"]
                : ["Verlo funcionar", "Errores frecuentes"]);
    }

    [Theory]
    [MemberData(nameof(Decks))]
    public void A_deck_has_eight_to_twelve_slides_and_words_for_each(string page)
    {
        var deck = Pages.Read(page);

        deck.Slides.Count.Should().BeInRange(8, 12);
        deck.Slides.Should().OnlyContain(slide => slide.IsSpoken);
        deck.Citations.Should().NotBeEmpty();
    }
}
