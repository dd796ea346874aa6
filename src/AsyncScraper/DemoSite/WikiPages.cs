namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The pages of a wiki: a title, a navigation bar that is the same on all, and a paragraph for each link. They form a tree in which
/// every page has ten children, so that all can be reached from page 0 and a million are six links away; a page also links to its
/// parent and, for each 1,250 bytes of its length, to a page anywhere. What a page holds depends on its number and the settings alone.
/// </summary>
/// <param name="settings">How many pages there are, how long, and their seed.</param>
internal sealed class WikiPages(SiteSettings settings)
{
    private const int Children = 10;
    private const int NavigationLinks = 5;
    private const int BytesForEachLinkAnywhere = 1_250;

    /// <summary>What the links that a page must have, and all that surrounds its text, need at most.</summary>
    private const int MostFixedBytes = 2_000;

    private readonly WikiText _text = new(settings.Seed);

    private static ReadOnlySpan<byte> End => "</body>\n</html>\n"u8;

    /// <summary>The most bytes that a page has.</summary>
    public int MostBytes => settings.PageBytes + MostFixedBytes;

    /// <summary>Writes a page in UTF-8.</summary>
    /// <param name="number">Its number, from 0 to below the number of pages.</param>
    /// <param name="target">At least <see cref="MostBytes"/> long.</param>
    /// <returns>How many bytes it has.</returns>
    public int Write(int number, Span<byte> target)
    {
        var random = SplitMix.Of(settings.Seed, number, 0);
        var page = new PageWriter(target);
        WriteHead(ref page, number);

        var firstChild = ((long)number * Children) + 1;
        var children = (int)Math.Clamp(settings.Pages - firstChild, 0, Children);
        var anywhere = settings.PageBytes / BytesForEachLinkAnywhere;
        var paragraphs = children + 1 + anywhere;
        for (var child = 0; child < children; child++)
        {
            WriteParagraph(ref page, (int)firstChild + child, paragraphs--, ref random);
        }

        WriteParagraph(ref page, Math.Max(0, number - 1) / Children, paragraphs--, ref random);
        while (paragraphs > 0)
        {
            WriteParagraph(ref page, random.Below(settings.Pages), paragraphs--, ref random);
        }

        WriteRest(ref page, ref random);
        return page.Length;
    }

    private void WriteHead(ref PageWriter page, int number)
    {
        page.Add("<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Page "u8);
        page.Add(number);
        page.Add(" of the wiki</title></head>\n<body>\n<nav>"u8);
        for (var link = 0; link < Math.Min(NavigationLinks, settings.Pages); link++)
        {
            page.AddLink(link);
        }

        // Page 0 alone: a crawler that forgets the rules of robots.txt is found out, and no other is held up.
        page.Add(number == 0 ? "<a href=\"/private/diary\">Diary</a>"u8 : []);
        page.Add("</nav>\n<h1>Page "u8);
        page.Add(number);
        page.Add("</h1>\n"u8);
    }

    /// <summary>Writes text and a link, with a fair share of the bytes that are left for <paramref name="paragraphs"/> of them.</summary>
    private void WriteParagraph(ref PageWriter page, int link, int paragraphs, ref SplitMix random)
    {
        const int MarkupOfParagraph = 60;
        page.Add("<p>"u8);
        Fill(ref page, ((settings.PageBytes - End.Length - page.Length) / paragraphs) - MarkupOfParagraph, ref random);
        page.AddLink(link);
        page.Add("</p>\n"u8);
    }

    /// <summary>Brings the page to its length to the byte, if there is room, and ends it.</summary>
    private void WriteRest(ref PageWriter page, ref SplitMix random)
    {
        var rest = settings.PageBytes - page.Length - End.Length;
        if (rest >= "<p></p>\n".Length)
        {
            page.Add("<p>"u8);
            Fill(ref page, rest - "<p></p>\n".Length, ref random);
            page.Add("</p>\n"u8);
        }
        else if (rest > 0)
        {
            page.AddSpaces(rest);
        }

        page.Add(End);
    }

    private void Fill(ref PageWriter page, int bytes, ref SplitMix random)
    {
        if (bytes > 0)
        {
            _text.Fill(page.Take(bytes), ref random);
        }
    }
}
