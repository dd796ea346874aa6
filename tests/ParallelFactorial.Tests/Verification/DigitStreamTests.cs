using System.Numerics;
using System.Text;
using Activity7.ParallelFactorial.Arithmetic.Trust;
using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial.Tests.Verification;

public sealed class DigitStreamTests
{
    private static readonly Modulus Modulus = new(2_305_843_009_213_693_951);

    [Theory]
    [InlineData("7")]
    [InlineData("1234567890123456")] // one word
    [InlineData("12345678901234567")]
    [InlineData("98765432109876543210987654321098765432109876543210000")]
    public void A_number_is_known_however_its_text_is_cut(string text)
    {
        for (var cut = 0; cut <= text.Length; cut++)
        {
            var digits = new DigitStream([Modulus]);
            digits.Add(Encoding.ASCII.GetBytes(text[..cut]));
            digits.Add(Encoding.ASCII.GetBytes(text[cut..]));

            digits.Count.Should().Be(text.Length);
            digits.TrailingZeros.Should().Be(text.Length - text.TrimEnd('0').Length);
            digits.Residues.Should().Equal((ulong)(BigInteger.Parse(text) % Modulus.Prime));
            digits.Fault.Should().BeNull();
        }
    }

    [Theory]
    [InlineData("12 \n\t\r\n", null)]
    [InlineData("12a4", 2L)]
    [InlineData("12 4", 2L)]
    [InlineData(" 12", 0L)]
    [InlineData("-12", 0L)]
    public void Only_digits_count_and_white_space_after_them(string text, long? position)
    {
        var digits = new DigitStream([Modulus]);

        digits.Add(Encoding.ASCII.GetBytes(text));

        digits.Fault?.Position.Should().Be(position);
        digits.Fault.HasValue.Should().Be(position.HasValue);
    }
}
