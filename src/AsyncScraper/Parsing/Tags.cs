using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>What is asked of the tags of a page.</summary>
internal static class Tags
{
    /// <summary>A tokenizer that tells the tags of a page with the attributes that are asked for here, and no text but titles.</summary>
    /// <param name="text">The page; it stays as it is until the tokenizer is disposed of.</param>
    /// <param name="length">The characters of it.</param>
    public static HtmlTokenizer Tokenize(char[] text, int length) =>
        new(new TextSource(new CharArrayTextSource(text, length)), HtmlEntityProvider.ResolverExtended)
        {
            SkipDataText = true,
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
            SkipPlaintext = true,
            SkipCDATA = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = IsOfInterest,
        };

    /// <summary>The value of an attribute, which may be empty.</summary>
    /// <returns>False when the tag has no attribute of that name.</returns>
    public static bool TryGet(this ref StructHtmlToken tag, string name, out ReadOnlyMemory<char> value)
    {
        var attributes = tag.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name))
            {
                value = attributes[i].Value.Memory;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value of an attribute; null when the tag has none of that name.</summary>
    public static string? Attribute(this ref StructHtmlToken tag, string name) => tag.TryGet(name, out var value) ? value.ToString() : null;

    /// <summary>True when an attribute lists <paramref name="keyword"/>, in any case, among words apart by white space or commas.</summary>
    public static bool Lists(this ref StructHtmlToken tag, string name, string keyword)
    {
        if (tag.TryGet(name, out var value))
        {
            foreach (var word in value.Span.SplitAny(" \t\n\f\r,"))
            {
                if (value.Span[word].Equals(keyword, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True for an element of HTML that ends the pictures and formulas that it stands in (HTML §13.2.6.5).</summary>
    public static bool EndsForeignContent(this ref StructHtmlToken tag) => tag.Name.Memory.Span is "font"
        ? tag.TryGet("color", out _) || tag.TryGet("face", out _) || tag.TryGet("size", out _)
        : ElementNames.EndsForeignContent(tag.Name.Memory.Span);

    /// <summary>How the tokenizer is to read what follows the start tag of an element of HTML (HTML §13.2.6).</summary>
    /// <param name="name">The name in lower case.</param>
    public static HtmlParseMode ContentMode(ReadOnlySpan<char> name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    private static bool IsOfInterest(ref StructHtmlToken tag, ReadOnlyMemory<char> attribute) =>
        attribute.Span is "href" or "rel" or "name" or "content" or "charset" or "http-equiv" or "color" or "face" or "size"
        && tag.Attributes.Count < PageLimits.MaxAttributes;
}
