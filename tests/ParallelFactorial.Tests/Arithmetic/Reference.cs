using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Tests.Arithmetic;

/// <summary>.NET's <see cref="BigInteger"/>, by which the numbers of this program are judged.</summary>
internal static class Reference
{
    private static readonly BigInteger Base = Limb.Base;

    /// <summary>The options of a computation on some threads.</summary>
    public static ParallelOptions Threads(int threads) =>
        new() { MaxDegreeOfParallelism = threads, CancellationToken = TestContext.Current.CancellationToken };

    /// <summary>Makes a number of so many limbs; the highest one is not zero.</summary>
    public static DecimalNumber Number(nint length, Func<int> limb)
    {
        var limbs = new int[length];
        for (var i = 0; i < limbs.Length; i++)
        {
            limbs[i] = limb();
        }

        limbs[^1] = Math.Max(1, Math.Abs(limbs[^1]));
        return DecimalNumber.Of(limbs);
    }

    /// <summary>What a number is worth.</summary>
    public static unsafe BigInteger Value(DecimalNumber number) => Value(new ReadOnlySpan<int>(number.Limbs, (int)number.Length));

    /// <summary>Halves first: putting limbs together one by one would take a time that grows with the square of their number.</summary>
    private static BigInteger Value(ReadOnlySpan<int> limbs)
    {
        if (limbs.Length == 1)
        {
            return limbs[0];
        }

        var half = limbs.Length / 2;
        return Value(limbs[half..]) * BigInteger.Pow(Base, half) + Value(limbs[..half]);
    }
}
