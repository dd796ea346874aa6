using System.Text;
using System.Text.RegularExpressions;

namespace Activity7.Suite.Tests.Documents;

/// <summary>What the tests look at in a Markdown file.</summary>
internal sealed partial class MarkdownFile
{
    private readonly string _outside;

    private MarkdownFile(string text)
    {
        var outside = new List<string>();
        var blocks = new List<CodeBlock>();
        CodeBlock? open = null;
        foreach (var line in FrontMatter().Replace(text, "").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (open is null)
                {
                    open = new CodeBlock(line[3..].Trim(), []);
                }
                else
                {
                    blocks.Add(open);
                    open = null;
                }
            }
            else if (open is not null)
            {
                open.Lines.Add(line);
            }
            else
            {
                outside.Add(line);
            }
        }

        _outside = string.Join('\n', outside);
        CodeBlocks = blocks;
        Headings = [.. outside
            .Select(line => HeadingLine().Match(line))
            .Where(match => match.Success)
            .Select(match => new Heading(match.Groups[1].Length, Markup().Replace(match.Groups[2].Value, "")))];
        LinkTargets = [.. Link().Matches(_outside).Select(match => match.Groups[1].Value)];
        Citations = [.. LinkTargets.Select(target => Citation().Match(target)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
        Anchors = AnchorsOfHeadings().Concat(NamedAnchor().Matches(_outside).Select(match => match.Groups[1].Value)).ToHashSet();
        Slides = [.. SlideBreak().Split(_outside).Select(slide => new Slide(slide))];
    }

    /// <summary>The headings from top to bottom.</summary>
    public IReadOnlyList<Heading> Headings { get; }

    /// <summary>The fenced code blocks from top to bottom.</summary>
    public IReadOnlyList<CodeBlock> CodeBlocks { get; }

    /// <summary>What links and pictures point at.</summary>
    public IReadOnlyList<string> LinkTargets { get; }

    /// <summary>The anchors in the bibliography that the text links to, from top to bottom.</summary>
    public IReadOnlyList<string> Citations { get; }

    /// <summary>What a link to this file may have after its <c>#</c>, as GitHub makes them of headings.</summary>
    public IReadOnlySet<string> Anchors { get; }

    /// <summary>The parts between lines of three dashes: the slides of a deck.</summary>
    public IReadOnlyList<Slide> Slides { get; }

    /// <summary>The commands of all <c>console</c> blocks: the lines after <c>$ </c>.</summary>
    public IEnumerable<string> Commands => CodeBlocks
        .Where(block => block.Language == "console")
        .SelectMany(block => block.Lines)
        .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
        .Select(line => line[2..]);

    /// <summary>The text as it is read: without code, addresses, comments, and marks of HTML.</summary>
    public string Prose => Tag().Replace(Link().Replace(InlineCode().Replace(Comment().Replace(_outside, ""), ""), "]"), "");

    /// <summary>What the presenter of a deck says: the comments.</summary>
    public string Spoken => string.Join('\n', Comment().Matches(_outside).Select(match => match.Groups[1].Value));

    /// <summary>The number of words of the text, without tables, numbers, and the names of sources.</summary>
    public int WordCount =>
        new MarkdownFile(CitationMark().Replace(_outside, "")).Prose.Split('\n')
            .Where(line => !line.StartsWith('|'))
            .SelectMany(line => line.Split([' ', '\u00A0']))
            .Count(word => word.Any(char.IsLetter));

    public static MarkdownFile Read(string path) => new(File.ReadAllText(path));

    private IEnumerable<string> AnchorsOfHeadings()
    {
        var seen = new Dictionary<string, int>();
        foreach (var heading in Headings)
        {
            var anchor = new StringBuilder();
            foreach (var rune in heading.Text.ToLowerInvariant().EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_'))
            {
                anchor.Append(rune.Value == ' ' ? "-" : rune.ToString());
            }

            var times = seen[anchor.ToString()] = seen.GetValueOrDefault(anchor.ToString(), -1) + 1;
            yield return times == 0 ? anchor.ToString() : $"{anchor}-{times}";
        }
    }

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("^(#{1,6}) (.*)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"[`*]|\]\([^)]*\)|\[")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("bibliography\\.md#(.+)$")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\[[^\]]*\]\([^)]*bibliography\.md#[^)]*\)")]
    private static partial Regex CitationMark();

    [GeneratedRegex("<a id=\"([^\"]+)\">")]
    private static partial Regex NamedAnchor();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("<!--(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>\n]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("^---$", RegexOptions.Multiline)]
    private static partial Regex SlideBreak();

    /// <summary>A heading.</summary>
    /// <param name="Level">The number of its <c>#</c>.</param>
    /// <param name="Text">Its words, without marks of code, emphasis and links.</param>
    internal sealed record Heading(int Level, string Text);

    /// <summary>A slide of a deck.</summary>
    /// <param name="Text">All that is on it and said with it, without code.</param>
    internal sealed record Slide(string Text)
    {
        /// <summary>True when the presenter is told what to say.</summary>
        public bool IsSpoken => Comment().IsMatch(Text);
    }

    /// <summary>A fenced code block.</summary>
    /// <param name="Info">What is written after the fence.</param>
    /// <param name="Lines">Its lines.</param>
    internal sealed record CodeBlock(string Info, List<string> Lines)
    {
        /// <summary>The first word after the fence.</summary>
        public string Language => Info.Split(' ')[0];

        /// <summary>True when its commands are run by a test: the block is marked with <c>run</c> after its language.</summary>
        public bool IsRunnable => Info == "console run";
    }
}
