using System.Text;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Urls;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Activity7.AsyncScraper.Parsing;

/// <summary>
/// Reads the title, the links and the wishes to robots of a page in one pass over its tags, without building its tree, which takes a
/// multiple of the time and memory.
/// </summary>
/// <remarks>
/// The parts are found as in a browser without scripts: what stands in a <c>noscript</c> counts; what stands in a comment, a script, a
/// <c>template</c>, or as text in an <c>iframe</c> or <c>noframes</c> does not. Links with <c>rel=nofollow</c> are left out unless the
/// settings say otherwise. A browser's tree differs in two things: it drops the links of lists of choices (<c>select</c>) and frame
/// sets, and it moves what is misplaced in tables, where the order here is the source's.
/// </remarks>
/// <param name="text">The page, which stays as it is until the scan is disposed of.</param>
/// <param name="length">The characters of it.</param>
/// <param name="settings">What is read.</param>
/// <param name="address">Where the page came from.</param>
internal sealed class PageScan(char[] text, int length, ReadingSettings settings, Uri address) : IDisposable
{
    /// <summary>What this program is called in the names of meta tags that are meant for it alone.</summary>
    private const string ProductToken = "asyncscraper";

    private const string Robots = "robots";

    private readonly HtmlTokenizer _tokenizer = Tags.Tokenize(text, length);
    private readonly OpenElements _open = new();
    private readonly List<ReadOnlyMemory<char>> _references = [];
    private StringBuilder? _title;
    private bool _isInTitle;
    private string? _base;
    private bool _noIndex;
    private bool _noFollow;

    /// <summary>
    /// Makes the addresses of the page absolute, once it is read: the first <c>base</c> may come late, and counts for what is before it all
    /// the same.
    /// </summary>
    public LinkResolver Resolver => new(
        _base is { } reference && new LinkResolver(address).Resolve(reference) is { } url ? new Uri(url) : address);

    /// <inheritdoc cref="OpenElements.TotalDepth"/>
    public long TotalDepth => _open.TotalDepth;

    private string? Title => _title is { } title && WhiteSpace.Collapse(title.ToString()) is { Length: > 0 } words ? words : null;

    /// <summary>Reads the page; nothing is selected.</summary>
    /// <exception cref="PageException">The page goes beyond a limit.</exception>
    public PageContent Read()
    {
        while (true)
        {
            ref var token = ref _tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    ReadStartTag(ref token);
                    break;
                case HtmlTokenType.EndTag:
                    _isInTitle = false;
                    _open.End(token.Name.Memory.Span);
                    break;
                case HtmlTokenType.Character when _isInTitle:
                    _title!.Append(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.EndOfFile:
                    return new(Title, ResolveLinks(), _noIndex, _noFollow, []);
            }

            _tokenizer.IsAcceptingCharacterData = _open.IsInForeignElement;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _tokenizer.Dispose();

    private void ReadStartTag(ref StructHtmlToken tag)
    {
        var name = tag.Name.Memory.Span;
        var isHtml = _open.Start(name, _open.IsInForeignContent && tag.EndsForeignContent(), tag.IsSelfClosing);
        if (!_open.IsInTemplate)
        {
            ReadPart(ref tag, isHtml);
        }

        if (isHtml)
        {
            _tokenizer.SkipRCDataText = !_isInTitle;
            _tokenizer.State = Tags.ContentMode(name);
        }
    }

    private void ReadPart(ref StructHtmlToken tag, bool isHtml)
    {
        switch (tag.Name.Memory.Span)
        {
            case "a" or "area" when settings.IgnoreRobots || !tag.Lists("rel", "nofollow"):
                if (tag.TryGet("href", out var reference))
                {
                    _references.Add(reference);
                }

                break;
            case "title" when isHtml && _title is null:
                _title = new();
                _isInTitle = true;
                break;
            case "base" when isHtml:
                _base ??= tag.Attribute("href");
                break;
            case "meta" when tag.Lists("name", Robots) || tag.Lists("name", ProductToken):
                _noIndex |= tag.Lists("content", "noindex") || tag.Lists("content", "none");
                _noFollow |= tag.Lists("content", "nofollow") || tag.Lists("content", "none");
                break;
        }
    }

    private List<string> ResolveLinks()
    {
        var resolver = Resolver;
        var links = new List<string>(_references.Count);
        var known = new HashSet<string>(_references.Count);
        foreach (var link in _references)
        {
            if (resolver.Resolve(link.ToString()) is { } target && known.Add(target))
            {
                links.Add(links.Count < settings.MaxLinks ? target : throw PageLimits.TooManyLinks(settings.MaxLinks));
            }
        }

        return links;
    }
}
