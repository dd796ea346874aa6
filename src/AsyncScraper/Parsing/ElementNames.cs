using static Activity7.AsyncScraper.Parsing.ElementKinds;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>What the names of elements mean.</summary>
internal static class ElementNames
{
    /// <summary>The kind of an element of HTML.</summary>
    /// <param name="name">Its name in lower case.</param>
    public static ElementKinds KindOf(ReadOnlySpan<char> name) => name switch
    {
        "html" or "head" or "body" or "form" => None,
        "area" or "base" or "basefont" or "bgsound" or "br" or "col" or "embed" or "frame" or "hr" or "image" or "img" or "input"
            or "keygen" or "link" or "meta" or "param" or "source" or "track" or "wbr" => None,
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u"
            => Formatting,
        "address" or "applet" or "article" or "aside" or "blockquote" or "button" or "center" or "details" or "dialog" or "div"
            or "fieldset" or "figcaption" or "figure" or "footer" or "frameset" or "header" or "hgroup" or "listing" or "main"
            or "marquee" or "nav" or "object" or "plaintext" or "pre" or "search" or "section" or "summary" or "xmp" => Block,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Heading,
        "p" => Paragraph,
        "ul" or "ol" or "dl" or "menu" or "dir" => List,
        "li" or "dt" or "dd" => Item,
        "option" or "optgroup" or "rb" or "rp" or "rt" or "rtc" => Option,
        "table" => Table,
        "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => Section,
        "tr" => Row,
        "td" or "th" => Cell,
        "template" => Template,
        "svg" => Svg,
        "math" => MathMl,
        _ => Phrase,
    };

    /// <summary>True for elements that end an open one of the same name.</summary>
    /// <param name="name">The name in lower case.</param>
    public static bool EndsItsLike(ReadOnlySpan<char> name) => name is "a" or "nobr" or "button";

    /// <summary>The kind of an element that is not of HTML.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="root">Whether it stands in a picture or in a formula.</param>
    public static ElementKinds KindWithin(ElementKinds root, ReadOnlySpan<char> name) => name switch
    {
        "foreignobject" or "desc" or "title" when root == Svg => Integration,
        "mi" or "mo" or "mn" or "ms" or "mtext" when root == MathMl => Integration,
        _ => Phrase,
    };

    /// <summary>True for the elements of HTML that end the pictures and formulas that they stand in (HTML §13.2.6.5).</summary>
    /// <param name="name">The name in lower case.</param>
    /// <remarks>A <c>font</c> does so only with an attribute of HTML, which the caller knows.</remarks>
    public static bool EndsForeignContent(ReadOnlySpan<char> name) => name is "b" or "big" or "blockquote" or "body" or "br" or "center"
        or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "hr"
        or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr" or "ol" or "p" or "pre" or "ruby" or "s" or "small"
        or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u" or "ul" or "var";

    /// <summary>Stands for a name, as a number of at least 0; two names may share one, which spoils no more than a count.</summary>
    /// <param name="kind">The kind of the element: the end tag of any heading ends any.</param>
    /// <param name="name">The name in lower case.</param>
    public static int CodeOf(ElementKinds kind, ReadOnlySpan<char> name)
    {
        var code = 0;
        foreach (var letter in kind == Heading ? "h" : name)
        {
            code = (code * 31) + letter;
        }

        return code & int.MaxValue;
    }
}
