using System.Globalization;
using System.Text;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Numbers;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData(0, "0", 0)]
    [InlineData(0, "1", 1, 0)]
    [InlineData(0, "9", 9)]
    [InlineData(0, "10", 10)]
    [InlineData(0, "100000000", 0, 1)]
    [InlineData(3, "100000007000", 7, 1)]
    [InlineData(1, "12300000000000000000", 0, 0, 123)]
    // a negative limb borrows from the next, over zeros too, and may make the highest one vanish
    [InlineData(0, "99999999", -1, 1)]
    [InlineData(0, "9999999999999999", -1, 0, 1)]
    [InlineData(0, "199999999", -1, 2)]
    [InlineData(0, "50000001", -49_999_999, 1)]
    [InlineData(2, "999950000000000000000000100", 1, 0, -50_000, 10)]
    public void The_text_has_every_zero_inside_and_none_in_front(int zeros, string text, params int[] limbs)
    {
        using var number = DecimalNumber.Of(limbs);

        Encoding.ASCII.GetString(DecimalText.Of(number, zeros, Reference.Threads(1))).Should().Be(text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_long_text_is_that_of_BigInteger_whatever_it_is_cut_into(int threads)
    {
        var random = new Random(threads);
        using var number = Reference.Number(10_000, () => random.Next(10) == 0 ? 0 : random.Next(-Limb.Largest, Limb.Largest + 1));

        var text = Encoding.ASCII.GetString(DecimalText.Of(number, 0, Reference.Threads(threads)));

        text.Should().Be(Reference.Value(number).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Chunks_that_begin_below_a_long_run_of_zeros_borrow_rightly()
    {
        const int Length = 600_000; // more than two chunks
        using var number = Reference.Number(Length, () => 0);
        unsafe
        {
            number.Limbs[0] = -1;
        }

        var text = DecimalText.Of(number, 0, Reference.Threads(2));

        text.Should().HaveCount((Length - 1) * Limb.Digits);
        text.AsSpan().IndexOfAnyExcept((byte)'9').Should().Be(-1);
    }
}
