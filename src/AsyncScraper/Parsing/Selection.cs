using System.Buffers;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Urls;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>What <c>--select NAME=CSS[@ATTR]</c> picks out of a page: the text of elements, or an attribute of them.</summary>
internal sealed class Selection
{
    private const string Form = "write NAME=CSS or NAME=CSS@ATTRIBUTE, such as price=.offer span.price or image=article img@src";

    /// <summary>What no name of an attribute holds (HTML §13.1.2.3), or shows that the '@' was meant as part of the selector.</summary>
    private static readonly SearchValues<char> NoAttribute = SearchValues.Create(" \t\"'<>/=[]()");

    private static readonly CssSelectorParser Parser = new();

    private readonly CombinedSelector _selector;
    private readonly string? _attribute;

    private Selection(string text, string name, CombinedSelector selector, string? attribute)
    {
        Text = text;
        Name = name;
        _selector = selector;
        _attribute = attribute;
    }

    /// <summary>What the user wrote.</summary>
    public string Text { get; }

    /// <summary>What its column is called.</summary>
    public string Name { get; }

    /// <summary>Parses what a user wrote.</summary>
    /// <exception cref="FormatException">With a message for the user, of one line.</exception>
    public static Selection Parse(string text)
    {
        var nameEnd = text.IndexOf('=', StringComparison.Ordinal);
        var name = nameEnd < 0 ? "" : text[..nameEnd];
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            throw new FormatException(
                $"'{OneLine.Of(text)}' does not begin with a name of letters, digits, '_' and '-', and '='; {Form}");
        }

        var mark = AttributeMark(text);
        var css = text[(nameEnd + 1)..(mark ?? text.Length)].Trim();
        var attribute = mark is null ? null : text[(mark.Value + 1)..].Trim().ToLowerInvariant();
        if (attribute is not null && (attribute.Length == 0 || attribute.AsSpan().ContainsAny(NoAttribute)))
        {
            throw new FormatException($"'{OneLine.Of(text)}' names no attribute after the '@'; {Form}");
        }

        return css.Length > 0 && Parser.ParseSelector(css) is { } parsed
            && new CombinedSelector(parsed) is { Parts: <= CombinedSelector.MaxParts } selector
            ? new(text, name, selector, attribute)
            : throw new FormatException($"'{OneLine.Of(css)}' in '{OneLine.Of(text)}' is not a CSS selector that can be used; {Form}");
    }

    /// <summary>Checks that every selection of a run has a column of its own.</summary>
    /// <param name="selections">The selections of the run.</param>
    /// <param name="columns">The columns that a row has without any.</param>
    /// <exception cref="FormatException">With a message for the user: two share a name, or one has that of a column.</exception>
    public static void CheckNames(IEnumerable<Selection> selections, IEnumerable<string> columns)
    {
        var taken = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        var selected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in selections.Select(selection => selection.Name))
        {
            if (taken.Contains(name))
            {
                throw new FormatException($"'{name}' is what a row calls something else ({string.Join(", ", taken)}); choose another name");
            }

            if (!selected.Add(name))
            {
                throw new FormatException($"'{name}' names two selections; give each a name of its own");
            }
        }
    }

    /// <summary>
    /// The values in a document: texts with white space collapsed, or attributes as they stand, of which <c>href</c> and <c>src</c> are
    /// made absolute where they lead into the web. Elements without the attribute have none.
    /// </summary>
    /// <exception cref="PageException">The selector counts siblings, of which there are too many.</exception>
    public IReadOnlyList<string> ValuesIn(IDocument document, LinkResolver resolver)
    {
        if (_selector.CountsSiblings && document.All.Any(element => element.ChildElementCount > PageLimits.MaxCountedSiblings))
        {
            throw PageLimits.TooManySiblings();
        }

        var elements = _selector.Search(document);
        return _attribute switch
        {
            null => [.. elements.Select(element => WhiteSpace.Collapse(element.TextContent))],
            "href" or "src" => [.. Attributes().Select(value => resolver.Resolve(value) ?? value)],
            _ => [.. Attributes()],
        };

        IEnumerable<string> Attributes() => elements.Select(element => element.GetAttribute(_attribute)).OfType<string>();
    }

    /// <summary>Where the last '@' is that is not part of the selector, as one in quotes, brackets or parentheses is.</summary>
    private static int? AttributeMark(string text)
    {
        int? mark = null;
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '"' or '\'' when quote == '\0' || quote == text[i]:
                    quote = quote == '\0' ? text[i] : '\0';
                    break;
                case '[' or '(' when quote == '\0':
                    depth++;
                    break;
                case ']' or ')' when quote == '\0':
                    depth--;
                    break;
                case '@' when quote == '\0' && depth == 0:
                    mark = i;
                    break;
            }
        }

        return mark;
    }
}
