using System.Text;
using Activity7.ParallelFactorial.Factorials;
using Activity7.ParallelFactorial.Output;

namespace Activity7.ParallelFactorial.Tests.Factorials;

public sealed class FactorialSummaryTests
{
    [Theory]
    [InlineData("1", 0, "1", "1", "1")]
    [InlineData("120", 1, "12", "12", "120")]
    [InlineData("12345678901234567890", 1, "1234567890123456789", "1234567890123456789", "12345678901234567890")]
    [InlineData("123456789012345678900", 2, "1234567890123456789", "1234567890123456789", "1234567890123456789 × 10^2")]
    [InlineData("1234567890123456789012340", 1, "12345678901234567890", "56789012345678901234", "123456789012345678901234 × 10^1")]
    [InlineData(
        "1111111111222222222233333333334444444444", 0, "11111111112222222222", "33333333334444444444", "1111111111222222222233333333334444444444 × 10^0")]
    [InlineData(
        "11111111112222222222533333333334444444444000", 3, "11111111112222222222", "33333333334444444444",
        "11111111112222222222…33333333334444444444 × 10^3")]
    public void Significant_digits_are_those_before_the_zeros_at_the_end(string digits, int zeros, string first, string last, string shown)
    {
        var summary = FactorialSummary.Of(7, Encoding.ASCII.GetBytes(digits), TimeSpan.FromSeconds(1.5));

        summary.Digits.Should().Be(digits.Length);
        summary.TrailingZeros.Should().Be(zeros);
        summary.FirstDigits.Should().Be(first);
        summary.LastDigits.Should().Be(last);
        SummaryText.Of(summary, "thread 1").Split('\n')[0].Should().Be($"7! = {shown}");
    }

    [Fact]
    public void The_check_sum_is_that_of_the_text_without_a_newline() =>
        FactorialSummary.Of(5, "120"u8, TimeSpan.Zero).Sha256
            .Should().Be("2abaca4911e68fa9bfbf3482ee797fd5b9045b841fdff7253557c5fe15de6477");

    [Fact]
    public void A_result_travels_unchanged()
    {
        var codec = new ComputedFactorialCodec();
        var sent = new ComputedFactorial(FactorialSummary.Of(6, "720"u8, TimeSpan.FromSeconds(0.25)), "720"u8.ToArray());

        var received = codec.Decode(codec.Encode(sent));

        received.Summary.Should().Be(sent.Summary);
        received.Digits.ToArray().Should().Equal(sent.Digits.ToArray());
    }
}
