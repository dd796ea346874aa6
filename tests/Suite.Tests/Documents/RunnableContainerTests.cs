namespace Activity7.Suite.Tests.Documents;

/// <summary>The same for blocks with containers, beside the others: they mostly wait.</summary>
public sealed class RunnableContainerTests
{
    public static TheoryData<string, int> Blocks => RunnableBlock.InPages(withEngine: true);

    [Theory]
    [MemberData(nameof(Blocks))]
    public Task A_block_prints_what_it_shows(string page, int number) => RunnableBlock.Of(page, number).PrintsWhatItShowsAsync();
}
