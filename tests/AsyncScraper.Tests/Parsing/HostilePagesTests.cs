using System.Text;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Parsing;

namespace Activity7.AsyncScraper.Tests.Parsing;

/// <summary>
/// Pages that are meant to keep a reader busy or to fill its memory. Those that a limit refuses say so; the others take a fraction of a
/// second, where a time that grows with the square of the length would be hours.
/// </summary>
public sealed class HostilePagesTests
{
    private static readonly ReadingSettings Selecting = Pages.Settings with { Selections = [Selection.Parse("x=p")] };

    [Theory]
    [InlineData("<div>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    [InlineData("<ul><li>")]
    [InlineData("<b>")]
    [InlineData("<my-element>")]
    [InlineData("<a><div>")]
    [InlineData("<span><div></span>")]
    [InlineData("<svg><g><desc>")]
    public void Nesting_ends_at_512(string tags)
    {
        var read = () => Pages.Read("<title>T</title>" + Repeat(tags, 100_000));

        read.Should().Throw<PageException>().WithMessage("the page nests elements deeper than 512, where browsers stop to nest them");
    }

    [Theory]
    [InlineData("<div>", "</div>", 512)]
    [InlineData("<b>", "</b>", 512)]
    [InlineData("<svg><desc>", "</desc></svg>", 256)]
    public void Nesting_up_to_512_is_no_error(string start, string end, int count) =>
        Pages.Read(Repeat(Repeat(start, count) + Repeat(end, count), 3) + "<title>T</title>").Title.Should().Be("T");

    [Theory]
    [InlineData("<p>")]
    [InlineData("<p><b>x<i>y")]
    [InlineData("<br>")]
    [InlineData("<svg/>")]
    [InlineData("<svg><path/><a></a><image></image></svg>")]
    [InlineData("<a href=#>")]
    [InlineData("<nobr>")]
    [InlineData("<button>")]
    [InlineData("<form>")]
    [InlineData("<a><b></a></b>")]
    [InlineData("<a><p></a></p>")]
    [InlineData("<b><div></b></div>")]
    [InlineData("<h1></h2>")]
    [InlineData("<p><div></p></div>")]
    [InlineData("<div><span></div>")]
    [InlineData("<span><b></span></b>")]
    [InlineData("</div>")]
    [InlineData("<!-- <div> -->")]
    [InlineData("<script><div></script>")]
    [InlineData("<ul><li>x<li><font>x<p>y</ul>")]
    [InlineData("<dl><dt>x<dd><font>x</dl>")]
    [InlineData("<select><optgroup><option>x<option>y<optgroup><option>z</select>")]
    [InlineData("<table><caption>x<thead><tr><th><font>x<th>y<tbody><tr><td><font>x<td><div>y<tr><td>z</table>")]
    [InlineData("<ruby>x<rt>y<rp>z</ruby>")]
    public void What_a_tree_does_not_nest_does_not_add_up(string tags) =>
        Pages.Read(Repeat(tags, 2000) + "<title>T</title>").Title.Should().Be("T");

    [Theory]
    [InlineData("<li>")]
    [InlineData("<td><font>")]
    [InlineData("<tr><td><span>")]
    [InlineData("<option>")]
    [InlineData("<dd><b>")]
    public void Elements_whose_end_tag_is_left_out_do_not_add_up(string tags) =>
        Pages.Read("<table><ul>" + Repeat(tags, 2000) + "<title>T</title>").Title.Should().Be("T");

    [Theory]
    [InlineData("<p>", "</p><b id=#></p><p>", "deeper than 512")]
    [InlineData("<table>", "<i id=#><table><tr><td>", "deeper than 512")]
    [InlineData("<p><b id=1><b id=2><b id=3><b id=4><b id=5><b id=6><b id=7><b id=8>", "<p>x", "more than 250,000 elements")]
    [InlineData("", "<li>", "more than 250,000 elements")]
    [InlineData("", "<p>", "more than 250,000 elements")]
    public void A_tree_grows_up_to_its_limits(string start, string tags, string message)
    {
        var numbered = Enumerable.Range(0, 260_000).Select(number => tags.Replace("#", $"{number}", StringComparison.Ordinal));
        var html = start + string.Concat(numbered);

        html.Invoking(page => Pages.Read(page, Selecting)).Should().Throw<PageException>().WithMessage($"the page * {message}*");
    }

    [Fact]
    public void Many_tags_far_inside_are_refused_where_a_tree_is_needed()
    {
        var html = $"<svg>{Repeat("<g>", 500)}{Repeat("</x>", 250_000)}";

        Pages.Read(html).Links.Should().BeEmpty();
        html.Invoking(page => Pages.Read(page, Selecting)).Should().Throw<PageException>()
            .WithMessage("the page has too many tags too deep to apply --select to");
    }

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(4, 3, false)]
    [InlineData(50_000, 50_000, true)]
    [InlineData(50_001, 50_000, false)]
    public void Links_are_taken_up_to_their_limit(int count, int limit, bool isTaken)
    {
        var html = string.Concat(Enumerable.Range(0, count).Select(number => $"<a href={number}><a href={number}#x>"));
        var read = () => Pages.Read(html, Pages.Settings with { MaxLinks = limit }).Links;

        if (isTaken)
        {
            read().Should().HaveCount(count);
        }
        else
        {
            read.Should().Throw<PageException>().WithMessage(
                FormattableString.Invariant($"the page has more than {limit:#,0} different links; --max-links sets the limit"));
        }
    }

    [Theory]
    [InlineData("<", "a", "")]
    [InlineData("", "<a", "")]
    [InlineData("<!--", "-", "")]
    [InlineData("", "<!--x-", "")]
    [InlineData("<script>", "</scrip", "")]
    [InlineData("<script>", "<!--<script>", "")]
    [InlineData("<title>", "</titl", "")]
    [InlineData("<textarea>", "<", "")]
    [InlineData("<a href=\"", "x", "")]
    [InlineData("<a ", "b#=c ", ">")]
    [InlineData("<a ", "href=# ", ">")]
    [InlineData("</a ", "b#=c ", ">")]
    [InlineData("", "\0", "")]
    [InlineData("", "\r", "")]
    [InlineData("", "&am", "")]
    [InlineData("&#", "1", "")]
    [InlineData("<a href='", "&aaaaaaaaaaaaaaa", "'>")]
    [InlineData("<svg><![CDATA[", "]", "")]
    [InlineData("", "</", "")]
    [InlineData("", "<b><i></b></i>", "")]
    [InlineData("", "<meta charset=x>", "")]
    [InlineData("", "\ud800", "")]
    public void Megabytes_of_the_same_are_read(string start, string middle, string end)
    {
        var isNumbered = middle.Contains('#', StringComparison.Ordinal) && middle.Length > 1;
        var html = new StringBuilder(start);
        for (var number = 0; html.Length < 2_000_000; number++)
        {
            html.Append(isNumbered ? middle.Replace("#", $"{number}", StringComparison.Ordinal) : middle);
        }

        var content = Pages.Read(html.Append(end).ToString());

        content.Links.Count.Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Text_that_looks_like_markup_never_breaks_the_reader()
    {
        string[] parts =
        [
            "<", ">", "/", "!", "-", "--", "[", "]]", "&", "&amp", "&#", "&#x", ";", "=", "'", "\"", "\0", "\r", "\n", "a",
            "svg", "<script", "</script", "<![CDATA[", "<!doctype", "<?", "\uFFFF", "\uD83D\uDE00", "&NotEqualTilde;", "&ngE;", "&nvlt",
            "title>", "<textarea>",
        ];
        var random = new Random(20_260_102);
        for (var round = 0; round < 5_000; round++)
        {
            // Lengths about the powers of two, at which buffers end.
            var html = string.Concat(Enumerable.Range(0, 64).Select(_ => parts[random.Next(parts.Length)]))[..(16 << random.Next(3))];

            html.Invoking(page => Pages.Read(page, Selecting)).Should().NotThrow("the page is {0}", html);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
