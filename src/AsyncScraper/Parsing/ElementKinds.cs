namespace Activity7.AsyncScraper.Parsing;

/// <summary>Elements by what they do to the nesting of others (HTML §13.2.4.2 and §13.2.6).</summary>
[Flags]
internal enum ElementKinds
{
    /// <summary>Never open: void elements, and those of which there is one at most, whose end tag ends nothing else.</summary>
    None = 0,

    /// <summary>Ends only with its end tag or with what it stands in; any element that is not known.</summary>
    Phrase = 1 << 0,

    /// <summary>A phrase that may end across the ends of others (the adoption agency of HTML §13.2.6.4.7).</summary>
    Formatting = 1 << 1,

    /// <summary>Ends an open paragraph.</summary>
    Block = 1 << 2,

    /// <summary>A heading: the end tag of any ends any.</summary>
    Heading = 1 << 3,

    /// <summary>A paragraph.</summary>
    Paragraph = 1 << 4,

    /// <summary>What holds items.</summary>
    List = 1 << 5,

    /// <summary>An item of a list, which ends the former one.</summary>
    Item = 1 << 6,

    /// <summary>A choice or ruby text, which ends the former one.</summary>
    Option = 1 << 7,

    /// <summary>A table.</summary>
    Table = 1 << 8,

    /// <summary>A group of rows or columns, or a caption, which ends the former one.</summary>
    Section = 1 << 9,

    /// <summary>A row, which ends the former one.</summary>
    Row = 1 << 10,

    /// <summary>A cell, which ends the former one.</summary>
    Cell = 1 << 11,

    /// <summary>Content that is not part of the document.</summary>
    Template = 1 << 12,

    /// <summary>A picture: its content is not HTML.</summary>
    Svg = 1 << 13,

    /// <summary>A formula: its content is not HTML.</summary>
    MathMl = 1 << 14,

    /// <summary>An element of a picture or formula with HTML as its content (an integration point, HTML §13.2.6.5).</summary>
    Integration = 1 << 15,
}
