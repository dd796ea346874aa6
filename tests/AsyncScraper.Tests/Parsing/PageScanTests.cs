namespace Activity7.AsyncScraper.Tests.Parsing;

public sealed class PageScanTests
{
    [Theory]
    [InlineData("<title>Plain</title>", "Plain")]
    [InlineData("<!DOCTYPE html><html><head><meta name=x><title>\n  Two\t words </title></head><body>", "Two words")]
    [InlineData("<TITLE>Tags &amp; entit&iacute;es</TITLE>", "Tags & entitíes")]
    [InlineData("<title>First</title><title>Second</title>", "First")]
    [InlineData("<title></title><title>Second</title>", null)]
    [InlineData("<script>'<title>no</title>'</script><title>After a script</title>", "After a script")]
    [InlineData("<title>a <b> & 1 < 2 </titl> c</title>", "a <b> & 1 < 2 </titl> c")]
    [InlineData("<title>Never closed", "Never closed")]
    [InlineData("<body><p>x<title>In the body</title>", "In the body")]
    [InlineData("<title>  </title>", null)]
    [InlineData("<p>No head</p>", null)]
    [InlineData("<svg><title>Of a picture</title></svg>", null)]
    [InlineData("<svg><title>Of a picture</title></svg><title>Of the page</title>", "Of the page")]
    [InlineData("<svg/><title>Of the page</title>", "Of the page")]
    [InlineData("<svg><p><title>Of the page</title>", "Of the page")]
    [InlineData("<svg><font><title>Of a picture</title>", null)]
    [InlineData("<svg><font size=1><title>Of the page</title>", "Of the page")]
    [InlineData("<svg><desc><title>Of the page</title>", "Of the page")]
    [InlineData("<svg><![CDATA[</svg><title>no</title>]]></svg><title>Of the page</title>", "Of the page")]
    [InlineData("<template><title>Of a template</title></template><title>Of the page</title>", "Of the page")]
    [InlineData("<noscript><title>Without scripts</title></noscript>", "Without scripts")]
    [InlineData("<!-- <title>no</title> --><title>Of the page</title>", "Of the page")]
    [InlineData("<textarea><title>no</title></textarea><title>Of the page</title>", "Of the page")]
    [InlineData("<plaintext><title>no</title>", null)]
    [InlineData("", null)]
    public void The_title_is_the_first_of_the_page(string html, string? title) => Pages.Read(html).Title.Should().Be(title);

    [Theory]
    [InlineData("<a href=a>", "http://site.example/folder/a")]
    [InlineData("<A HREF='/a?b=1&amp;c=2'>", "http://site.example/a?b=1&c=2")]
    [InlineData("<map><area href=//other.example/></map>", "http://other.example/")]
    [InlineData("<a href>", "http://site.example/folder/page")]
    [InlineData("<a href=''>", "http://site.example/folder/page")]
    [InlineData("<a href='  b  '>", "http://site.example/folder/b")]
    [InlineData("<a name=x>")]
    [InlineData("<link href=/style.css><img src=/i.png>")]
    [InlineData("<a href=javascript:x()><a href=mailto:a@b.example><a href=ftp://a.example/>")]
    [InlineData("<a href=b><a href=a><a href=b><a href=./a><a href=a#x>", "http://site.example/folder/b", "http://site.example/folder/a")]
    [InlineData("<a href=a href=b>", "http://site.example/folder/a")]
    [InlineData("<a href=a", new string[0])]
    [InlineData("<base href=/other/><a href=a>", "http://site.example/other/a")]
    [InlineData("<a href=a><base target=x><base href=/late/><base href=/second/>", "http://site.example/late/a")]
    [InlineData("<base href=ftp://a.example/><base href=/second/><a href=a>", "http://site.example/folder/a")]
    [InlineData("<base href=https://secure.example><a href=a>", "https://secure.example/a")]
    [InlineData("<svg><base href=/other/></svg><a href=a>", "http://site.example/folder/a")]
    [InlineData("<template><base href=/other/></template><a href=a>", "http://site.example/folder/a")]
    [InlineData("<svg><a href=a></a></svg>", "http://site.example/folder/a")]
    [InlineData("<noscript><a href=a></a></noscript>", "http://site.example/folder/a")]
    [InlineData("<template><a href=a></a><template></template><a href=b></a></template><a href=c>", "http://site.example/folder/c")]
    [InlineData("<script><a href=a></script><style><a href=b></style><xmp><a href=c></xmp><iframe><a href=d></iframe><!-- <a href=e> -->")]
    [InlineData("<svg><style><a href=a></a></style></svg>", "http://site.example/folder/a")]
    [InlineData("<a rel=nofollow href=a><a rel='external NoFollow' href=b><a rel=nofollowed href=c>", "http://site.example/folder/c")]
    public void Links_are_those_of_the_page_in_order(string html, params string[] links) => Pages.Read(html).Links.Should().Equal(links);

    [Fact]
    public void Links_that_ask_not_to_be_followed_count_for_who_ignores_robots() =>
        Pages.Read("<a rel=nofollow href=/a>", Pages.Settings with { IgnoreRobots = true }).Links.Should().Equal("http://site.example/a");

    [Theory]
    [InlineData("<meta name=robots content=noindex>", true, false)]
    [InlineData("<META NAME=Robots CONTENT='NoFollow'>", false, true)]
    [InlineData("<meta name=robots content='noarchive, noindex,nofollow'>", true, true)]
    [InlineData("<meta name=robots content=none>", true, true)]
    [InlineData("<meta name=AsyncScraper content=noindex><meta name=robots content=nofollow>", true, true)]
    [InlineData("<noscript><meta name=robots content=none></noscript>", true, true)]
    [InlineData("<meta name=robots content='all'><meta name=otherbot content=none><meta name=description content=noindex>", false, false)]
    [InlineData("<meta name=robots><meta content=none>", false, false)]
    [InlineData("<template><meta name=robots content=none></template><!-- <meta name=robots content=none> -->", false, false)]
    public void The_wishes_to_robots_are_told(string html, bool noIndex, bool noFollow)
    {
        var content = Pages.Read(html + "<a href=/a>");

        (content.NoIndex, content.NoFollow).Should().Be((noIndex, noFollow));
        content.Links.Should().ContainSingle("the caller decides what to do with them");
    }
}
