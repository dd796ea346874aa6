namespace Activity7.Suite.Tests.Documents;

/// <summary>What a page shows of a program is what the program prints: each block marked <c>console run</c> is run here.</summary>
public sealed class RunnableTests
{
    public static TheoryData<string, int> Blocks => RunnableBlock.InPages(withEngine: false);

    [Theory]
    [MemberData(nameof(Blocks))]
    public Task A_block_prints_what_it_shows(string page, int number) => RunnableBlock.Of(page, number).PrintsWhatItShowsAsync();
}
