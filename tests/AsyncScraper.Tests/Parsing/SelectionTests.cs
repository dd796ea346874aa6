using Activity7.AsyncScraper.Parsing;

namespace Activity7.AsyncScraper.Tests.Parsing;

public sealed class SelectionTests
{
    [Theory]
    [InlineData("x=p", "<p>One\n <b>bold</b>  word</p><p></p><div><p>Two</p></div>", "One bold word", "", "Two")]
    [InlineData("x=p.price", "<p>One</p><p class='big price'>Two</p>", "Two")]
    [InlineData("x=p.a, div > b", "<div><b>1</b></div><p class=a>2</p><i><b>3</b></i>", "1", "2")]
    [InlineData("x=html > body", "<p>One", "One")]
    [InlineData("x=li:nth-child(2)", "<ul><li>1<li>2<li>3</ul>", "2")]
    [InlineData("x=div:has(> b) i", "<div><b>x</b><i>1</i></div><div><i>2</i></div>", "1")]
    [InlineData("x=h2 + p", "<h2>a</h2><p>1</p><p>2</p>", "1")]
    [InlineData("x=h2 ~ p", "<p>0</p><h2>a</h2><p>1</p><i>i</i><p>2</p>", "1", "2")]
    [InlineData("x=section div p", "<div><p>0</p></div><section><div><div><p>1</p></div></div><p>2</p></section>", "1")]
    [InlineData("x=article > section ~ div a + b c", "<article><section></section><i></i><div><a></a><b><c>1</c></b></div></article>", "1")]
    [InlineData("x=p@id", "<p id=1><p><p id=''><p ID=3>", "1", "", "3")]
    [InlineData("x=p@ data-X ", "<p data-x=' a  b '>", " a  b ")]
    [InlineData("x=a@href", "<base href=/b/><a href=x>1</a><a href=//o.example>2</a><a>", "http://site.example/b/x", "http://o.example/")]
    [InlineData("x=a@href", "<a href=mailto:me@site.example>", "mailto:me@site.example")]
    [InlineData("x=img@src", "<img src=../i.png><img src=data:,x>", "http://site.example/i.png", "data:,x")]
    [InlineData("x=a[href*='me@site']", "<a href=mailto:me@site.example>mail</a><a href=x>no</a>", "mail")]
    [InlineData("x=a[title='@']@title", "<a title=@>1</a><a title=x>2</a>", "@")]
    [InlineData("x=a[title=\"]@id\"]@id", "<a title=']@id' id=1>", "1")]
    [InlineData("x=template p", "<template><p>1</p></template>")]
    [InlineData("x=title", "<title>T</title>", "T")]
    [InlineData("x=meta[name=description]@content", "<meta name=description content='About it'>", "About it")]
    public void A_selection_picks_texts_or_attributes(string selection, string html, params string[] values) =>
        Pages.Select(html, selection).Should().Equal(values);

    [Theory]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("=p")]
    [InlineData("x y=p")]
    [InlineData("x =p")]
    [InlineData("größe=p")]
    [InlineData("x.y=p")]
    public void A_selection_has_a_name(string text) =>
        Parsing(text).WithMessage("'*' does not begin with a name of letters*write NAME=CSS*");

    [Theory]
    [InlineData("x=", "")]
    [InlineData("x= ", "")]
    [InlineData("x=@href", "")]
    [InlineData("x=a[", "a[")]
    [InlineData("x=a[href@href", "a[href@href")]
    [InlineData("x=p:nonsense(", "p:nonsense(")]
    [InlineData("x=p:nonsense", "p:nonsense")]
    [InlineData("x=p >", "p >")]
    [InlineData("x=p,", "p,")]
    [InlineData("x=a{}", "a{}")]
    [InlineData("x=a\nb[", "a b[")]
    public void A_selection_has_a_selector_that_is_known(string text, string css) => Parsing(text)
        .WithMessage($"'{css}' in 'x=*' is not a CSS selector that can be used; write NAME=CSS*");

    [Theory]
    [InlineData("x=a@")]
    [InlineData("x=a@ ")]
    [InlineData("x=a@b c")]
    [InlineData("x=a@[href]")]
    public void An_attribute_has_a_name(string text) =>
        Parsing(text).WithMessage("'x=a@*' names no attribute after the '@'; write NAME=CSS*");

    [Theory]
    [InlineData("a b", null)]
    [InlineData("a a", "'a' names two selections*")]
    [InlineData("a A", "'A' names two selections*")]
    [InlineData("a Status", "'Status' is what a row calls something else (url, status)*")]
    [InlineData("", null)]
    public void Names_are_given_once(string names, string? message)
    {
        var selections = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Selection.Parse($"{name}=p"));
        var check = () => Selection.CheckNames(selections, ["url", "status"]);

        if (message is null)
        {
            check.Should().NotThrow();
        }
        else
        {
            check.Should().Throw<FormatException>().WithMessage(message);
        }
    }

    [Fact]
    public void Title_and_links_are_the_same_with_selections_as_without()
    {
        const string Html = "<title>T</title><table><a href=/2></a><tr><td><a href=/1></a></table><template><a href=/no></a></template>";

        Pages.Read(Html, Pages.Settings with { Selections = [Selection.Parse("x=a@href")] }).Should()
            .BeEquivalentTo(Pages.Read(Html), options => options.Excluding(content => content.Selected));
    }

    private static FluentAssertions.Specialized.ExceptionAssertions<FormatException> Parsing(string text) =>
        text.Invoking(Selection.Parse).Should().Throw<FormatException>().Where(exception => !exception.Message.Contains('\n'));
}
