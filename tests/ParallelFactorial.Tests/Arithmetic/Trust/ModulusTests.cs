using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Trust;

public sealed class ModulusTests
{
    /// <summary>The smallest and the largest prime in the range, and one between.</summary>
    public static TheoryData<ulong> Primes => [1_152_921_504_606_847_009, 1_700_000_000_000_000_021, 2_305_843_009_213_693_951];

    [Theory]
    [MemberData(nameof(Primes))]
    public void Products_and_powers_are_those_of_BigInteger(ulong prime)
    {
        var modulus = new Modulus(prime);
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var (a, b) = (i < 3 ? prime - 1 : Draw(), i % 3 == 0 ? prime - 1 : Draw());
            modulus.Multiply(a, b).Should().Be((ulong)((BigInteger)a * b % prime));
            modulus.Add(a, b).Should().Be((ulong)(((BigInteger)a + b) % prime));
        }

        modulus.Power(3, 1_000_003).Should().Be((ulong)BigInteger.ModPow(3, 1_000_003, prime));
        modulus.Power(3, 0).Should().Be(1);

        ulong Draw() => (ulong)random.NextInt64((long)prime);
    }

    [Theory]
    [MemberData(nameof(Primes))]
    public unsafe void Residues_are_those_of_BigInteger(ulong prime)
    {
        var modulus = new Modulus(prime);
        var random = new Random(2);
        foreach (var length in new[] { 1, 2, 7, 8, 511, 512, 513, 1024, 5000 })
        {
            foreach (var limb in new Func<int>[] { () => random.Next(-Limb.Largest, Limb.Largest + 1), () => Limb.Largest, () => -Limb.Largest, () => 0 })
            {
                using var number = Reference.Number(length, limb);
                var expected = (Reference.Value(number) % prime + prime) % prime;

                modulus.Residue(number.Limbs, number.Length, Reference.Threads(1)).Should().Be((ulong)expected);
            }
        }
    }

    [Theory]
    [InlineData(131_072)]
    [InlineData(131_073)]
    [InlineData(300_000)]
    public unsafe void Residues_of_long_numbers_are_those_of_BigInteger_on_any_number_of_threads(int length)
    {
        var modulus = Modulus.OfThisRun;
        var random = new Random(3);
        using var number = Reference.Number(length, () => random.Next(-Limb.Largest, Limb.Largest + 1));
        var expected = (ulong)(Reference.Value(number) % modulus.Prime);

        modulus.Residue(number.Limbs, number.Length, Reference.Threads(1)).Should().Be(expected);
        modulus.Residue(number.Limbs, number.Length, Reference.Threads(3)).Should().Be(expected);
    }

    [Theory]
    [InlineData(1UL << 59)]
    [InlineData((1UL << 61) + 1)]
    public void A_modulus_outside_the_range_is_refused(ulong prime)
    {
        var create = () => new Modulus(prime);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}
