using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Parsing;
using AngleSharp.Css.Parser;
using AngleSharp.Html.Parser;

namespace Activity7.AsyncScraper.Tests.Parsing;

public sealed class CombinedSelectorTests
{
    [Fact]
    public void The_walk_finds_what_the_parser_s_own_search_finds()
    {
        string[] simple = ["div", "b", "*", ".x", "div.x", ":first-child", ":nth-child(2)", ":not(.x)", ":has(b)", "[id]", ":is(div b)"];
        string[] tags = ["<div>", "<div class=x>", "<div id=1>", "</div>", "</div>", "<b>", "</b>", "<b class=x></b>", "<i></i>", "text"];
        var random = new Random(20_260_103);
        for (var round = 0; round < 2_000; round++)
        {
            using var document = new HtmlParser().ParseDocument(string.Concat(Enumerable.Range(0, 40).Select(_ => Any(tags))));
            var css = Any(simple);
            for (var part = random.Next(5); part > 0; part--)
            {
                css += Any([" ", " ", " > ", " + ", " ~ ", ", "]) + Any(simple);
            }

            var selector = new CssSelectorParser().ParseSelector(css)!;
            var found = new CombinedSelector(selector).Search(document);

            found.Should().Equal(document.QuerySelectorAll(css), ReferenceEquals, "that is {0} in {1}", css, document.Source.Text);
        }

        string Any(string[] choices) => choices[random.Next(choices.Length)];
    }

    [Theory]
    [InlineData("x=b div div div div div p")]
    [InlineData("x=b ~ p")]
    [InlineData("x=p ~ p ~ p ~ b")]
    [InlineData("x=div p ~ div p ~ b")]
    public void A_deep_or_wide_page_takes_one_walk(string selection)
    {
        // Going back over all ways to match would take the first one years.
        var html = string.Concat(Enumerable.Repeat("<div>", 500)) + string.Concat(Enumerable.Repeat("<p>x</p>", 20_000));

        Pages.Select(html, selection).Should().BeEmpty();
    }

    [Theory]
    [InlineData(10_000, "x=li:nth-child(2)", true)]
    [InlineData(10_001, "x=li:nth-child(2)", false)]
    [InlineData(10_001, "x=ul li:only-of-type", false)]
    [InlineData(10_001, "x=li:first-child", true)]
    public void Places_are_counted_among_10_000_siblings(int count, string selection, bool isCounted)
    {
        var html = "<ul>" + string.Concat(Enumerable.Repeat("<li>x</li>", count));
        var select = () => Pages.Select(html, selection);

        if (isCounted)
        {
            select().Should().Equal("x");
        }
        else
        {
            select.Should().Throw<PageException>().WithMessage("the page has more than 10,000 elements side by side*");
        }
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_selector_has_64_parts_at_most(int count, bool isTaken)
    {
        var parse = () => Selection.Parse("x=" + string.Join(" ", Enumerable.Repeat("b", count)));

        if (isTaken)
        {
            parse().Name.Should().Be("x");
        }
        else
        {
            parse.Should().Throw<FormatException>().WithMessage("*is not a CSS selector that can be used*");
        }
    }
}
