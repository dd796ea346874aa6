using static Activity7.AsyncScraper.Parsing.ElementKinds;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>Which open elements a tag ends, and which keep it from those further out (HTML §13.1.2.4 and §13.2.6.4.7).</summary>
internal static class NestingRules
{
    /// <summary>The elements that an end tag of a phrase does not reach beyond, and that outlive the end of a formatting element.</summary>
    public const ElementKinds Special = ~(PhraseLike | Svg | MathMl);

    private const ElementKinds PhraseLike = Phrase | Formatting | Option;
    private const ElementKinds TableParts = Table | Section | Row | Cell;
    private const ElementKinds Barriers = Table | Template | Integration;

    /// <summary>The elements whose end tag may be left out before a start tag.</summary>
    /// <param name="kind">The element that starts.</param>
    /// <returns>The kinds that end, and those that hide what is further out.</returns>
    public static (ElementKinds Former, ElementKinds StopsAt) EndsFormer(ElementKinds kind) => kind switch
    {
        Paragraph or Block or Heading or List or Table => (Paragraph, ~(PhraseLike | Paragraph)),
        Item => (Item | Paragraph, List | TableParts | Template | Integration),
        Option => (Option, ~PhraseLike),
        Section => (Section | Row | Cell, Barriers),
        Row => (Row | Cell, Barriers),
        Cell => (Cell, Barriers),
        _ => (None, ~None),
    };

    /// <summary>The elements that hide what is further out from an end tag.</summary>
    /// <param name="kind">The element that ends.</param>
    public static ElementKinds EndStopsAt(ElementKinds kind) => kind switch
    {
        None => ~None,
        Template => None,
        Phrase => Special,
        _ => (kind & TableParts) != 0 ? Barriers : Barriers | Cell,
    };
}
