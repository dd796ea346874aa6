using Activity7.AsyncScraper.Parsing;
using Activity7.AsyncScraper.Urls;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Activity7.AsyncScraper.Tests.Parsing;

/// <summary>The scan of the tags finds what a query of the whole tree finds.</summary>
public sealed class PageScanAgainstTreeTests
{
    /// <summary>
    /// Parts that change how others are read. Left out are the lists of choices and the frame sets, whose links a tree leaves out, and
    /// what the parser of the reference does otherwise than the standard: elements of pictures that share their name with ones of HTML.
    /// </summary>
    private static readonly string[] Parts =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<span>", "</span>", "<a href=#>", "</a>", "<ul>", "</ul>", "<li>",
        "</li>", "<h1>", "</h2>", "<br>", "</br>", "<img>", "<button>", "</button>", "<font>", "<font size=1>", "</font>", "<head>",
        "</head>", "<body>", "</body>", "</html>", "<svg>", "</svg>", "<math>", "</math>", "<g>", "</g>", "<path/>", "<![CDATA[", "]]>",
        "<!--", "-->", "<script><a href=/in-script></script>", "<style><a href=/in-style></style>", "<textarea>", "</textarea>", "<xmp>", "</xmp>",
        "<iframe>", "</iframe>", "<noframes>", "</noframes>", "<template>", "</template>", "<table><tr><td>x<a href=/cell></table>",
        "text", "&amp;", "<", "</", "<!", "\0", "\r\n", "'", "\"", ">", "<base href=/base/>",
    ];

    [Fact]
    public void Random_soups_of_tags_have_the_title_and_the_links_of_their_tree()
    {
        var random = new Random(20_260_101);
        for (var round = 0; round < 5_000; round++)
        {
            var html = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(number => random.Next(4) switch
            {
                0 => $"<a href=/{number}>",
                1 when random.Next(4) == 0 => $"<title>{number}</title>",
                _ => Parts[random.Next(Parts.Length)],
            }));

            ShouldBeAsInTheTree(html);
        }
    }

    private static void ShouldBeAsInTheTree(string html)
    {
        var content = Pages.Read(html);

        using var document = new HtmlParser().ParseDocument(html);
        content.Links.Should().Equal(LinksOf(document), "that is the tree of {0}", html);
        content.Title.Should().Be(TitleOf(document), "that is the tree of {0}", html);
    }

    private static IEnumerable<string> LinksOf(IDocument document)
    {
        var first = document.All.OfType<IHtmlBaseElement>().FirstOrDefault(element => element.HasAttribute("href"));
        var reference = first?.GetAttribute("href");
        var resolver = new LinkResolver(reference is null ? Pages.Address : new Uri(Pages.Address, reference));
        var references = document.QuerySelectorAll("a[href], area[href]").Select(element => element.GetAttribute("href")!);
        return references.Select(link => resolver.Resolve(link)!).Distinct();
    }

    private static string? TitleOf(IDocument document) =>
        document.All.OfType<IHtmlTitleElement>().FirstOrDefault()?.TextContent is { Length: > 0 } title ? WhiteSpace.Collapse(title) : null;
}
