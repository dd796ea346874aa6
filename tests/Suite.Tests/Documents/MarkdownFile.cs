using System.Text.RegularExpressions;

namespace Activity7.Suite.Tests.Documents;

/// <summary>What the tests look at in a Markdown file.</summary>
internal sealed partial class MarkdownFile
{
    private MarkdownFile(string text)
    {
        var outside = new List<string>();
        var blocks = new List<CodeBlock>();
        CodeBlock? open = null;
        foreach (var line in text.Split('\n'))
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

        CodeBlocks = blocks;
        HeadingLevels = [.. outside.Where(line => Heading().IsMatch(line)).Select(line => line.TakeWhile(character => character == '#').Count())];
        LinkTargets = [.. Link().Matches(string.Join('\n', outside)).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The levels of the headings from top to bottom.</summary>
    public IReadOnlyList<int> HeadingLevels { get; }

    /// <summary>The fenced code blocks from top to bottom.</summary>
    public IReadOnlyList<CodeBlock> CodeBlocks { get; }

    /// <summary>What links and pictures point at.</summary>
    public IReadOnlyList<string> LinkTargets { get; }

    /// <summary>The commands of all <c>console</c> blocks: the lines after <c>$ </c>.</summary>
    public IEnumerable<string> Commands => CodeBlocks
        .Where(block => block.Language == "console")
        .SelectMany(block => block.Lines)
        .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
        .Select(line => line[2..]);

    public static MarkdownFile Read(string path) => new(File.ReadAllText(path));

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>A fenced code block.</summary>
    /// <param name="Language">The word after the fence.</param>
    /// <param name="Lines">Its lines.</param>
    internal sealed record CodeBlock(string Language, List<string> Lines);
}
