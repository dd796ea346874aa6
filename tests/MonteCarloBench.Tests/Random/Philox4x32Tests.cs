using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Tests.Random;

public sealed class Philox4x32Tests
{
    /// <summary>The known answers of the Random123 distribution, file <c>kat_vectors</c>, lines <c>philox4x32 10</c>.</summary>
    [Theory]
    [InlineData(
        new uint[] { 0, 0, 0, 0 }, new uint[] { 0, 0 },
        new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 })]
    [InlineData(
        new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff }, new uint[] { 0xffffffff, 0xffffffff },
        new uint[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd })]
    [InlineData(
        new uint[] { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 }, new uint[] { 0xa4093822, 0x299f31d0 },
        new uint[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 })]
    public void Blocks_are_the_known_answers(uint[] counter, uint[] key, uint[] block)
    {
        var (a, b, c, d) = Philox4x32.Block((counter[0], counter[1], counter[2], counter[3]), (key[0], key[1]));

        new[] { a, b, c, d }.Should().Equal(block);
    }

    [Fact]
    public void Index_and_seed_fill_counter_and_key_from_the_lowest_word_on() =>
        Philox4x32.Block(0x85a308d3_243f6a88, 0x299f31d0_a4093822)
            .Should().Be(Philox4x32.Block((0x243f6a88, 0x85a308d3, 0, 0), (0xa4093822, 0x299f31d0)));
}
