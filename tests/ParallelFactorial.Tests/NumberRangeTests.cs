namespace Activity7.ParallelFactorial.Tests;

public sealed class NumberRangeTests
{
    [Theory]
    [InlineData("0", new[] { 0 })]
    [InlineData("17", new[] { 17 })]
    [InlineData("3..5", new[] { 3, 4, 5 })]
    [InlineData("7..7", new[] { 7 })]
    [InlineData("1e3..1_001", new[] { 1000, 1001 })]
    public void Numbers_and_ranges_are_read(string text, int[] numbers)
    {
        var range = NumberRange.Parse(text);

        range.Numbers.Should().Equal(numbers);
        range.Count.Should().Be(numbers.Length);
    }

    [Theory]
    [InlineData("", "is not a number")]
    [InlineData("x", "is not a number")]
    [InlineData("1..", "is not a number")]
    [InlineData("..1", "is not a number")]
    [InlineData("1..2..3", "is not a number")]
    [InlineData("1.5", "is not a whole number")]
    [InlineData("-1", "from 0 to 100,000,000")]
    [InlineData("100000001", "from 0 to 100,000,000")]
    [InlineData("5..3", "the range '5..3' is empty; give the smaller number first")]
    public void What_is_no_range_is_refused_with_a_reason(string text, string reason)
    {
        var parse = () => NumberRange.Parse(text);

        parse.Should().Throw<FormatException>().WithMessage($"*{reason}*");
    }

    [Fact]
    public void A_range_reads_as_it_was_typed()
    {
        new NumberRange(100_000, 100_004).ToString().Should().Be("100000..100004");
        new NumberRange(20, 20).ToString().Should().Be("20");
    }
}
