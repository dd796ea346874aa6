namespace Activity7.Suite.Tests.Documents;

/// <summary>What a page shows of a command is what the command prints: each block marked <c>console run</c> is run here.</summary>
public sealed class RunnableTests
{
    /// <summary>The page and the number of each block in it; those of the Spanish pages are the same, which another test sees to.</summary>
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (var page in Pages.Of("en"))
            {
                for (var number = 0; number < Runnable(page).Count; number++)
                {
                    blocks.Add(page, number);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_runnable_block_prints_what_it_shows(string page, int number)
    {
        var block = RunnableBlock.Of(Runnable(page)[number].Lines);

        var printed = await block.RunAsync();

        for (var index = 0; index < block.Commands.Count; index++)
        {
            var (command, shown) = block.Commands[index];
            OutputShape.Matches(Trimmed(shown), Trimmed(printed[index])).Should().BeTrue(
                "'{0}' prints\n{1}\nand not\n{2}", command, string.Join('\n', printed[index]), string.Join('\n', shown));
        }
    }

    private static List<MarkdownFile.CodeBlock> Runnable(string page) => [.. Pages.Read($"en/{page}").CodeBlocks.Where(block => block.IsRunnable)];

    /// <summary>Without the empty lines at both ends, which a page leaves out or adds to set commands apart.</summary>
    private static string[] Trimmed(IReadOnlyList<string> lines) => string.Join('\n', lines).Trim().Split('\n');
}
