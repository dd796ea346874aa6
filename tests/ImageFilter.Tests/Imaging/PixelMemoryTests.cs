using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests.Imaging;

public sealed class PixelMemoryTests
{
    [Theory]
    [InlineData(799, false)]
    [InlineData(800, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void An_array_that_was_given_back_is_lent_again_where_it_is_long_enough_and_not_much_longer(int length, bool isLentAgain)
    {
        var memory = new PixelMemory();
        var first = memory.Rent(1_000);
        memory.Return(first);

        ReferenceEquals(memory.Rent(length), first).Should().Be(isLentAgain);
    }

    [Fact]
    public void Free_and_lent_are_together_no_more_than_were_lent_at_once()
    {
        var memory = new PixelMemory();
        var (large, small) = (memory.Rent(1_000), memory.Rent(10));
        memory.Return(large);

        // Nothing of that length is free, and with it there would be 1,610 bytes, where 1,010 have been enough so far.
        memory.Rent(600);

        memory.Rent(1_000).Should().NotBeSameAs(large, "the free array was dropped for the new one");
        small.Should().HaveCount(10);
    }

    [Fact]
    public void Nothing_that_is_free_is_kept_when_it_is_told_to_forget()
    {
        var memory = new PixelMemory();
        var array = memory.Rent(1_000);
        memory.Return(array);

        memory.Forget();

        memory.Rent(1_000).Should().NotBeSameAs(array);
    }
}
