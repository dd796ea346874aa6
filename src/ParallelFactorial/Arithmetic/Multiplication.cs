using System.Buffers;

namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>Products of limbs in base <see cref="DecimalNumber.Base"/>, the lowest limb first.</summary>
/// <remarks>
/// Long operands by A. Karatsuba, Y. Ofman: Multiplication of multidigit numbers on automata, Soviet Physics Doklady 7, 1963:
/// three products of half the length instead of four, so twice the digits take three times as long.
/// </remarks>
internal static class Multiplication
{
    /// <summary>Below this many limbs the school method is faster (measured; anything from 24 to 64 is within 5 %).</summary>
    private const int KaratsubaThreshold = 40;

    /// <summary>
    /// Writes the product of <paramref name="a"/> and <paramref name="b"/> to <paramref name="product"/>, which is as long as both
    /// together.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Multiply(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> product, CancellationToken cancellationToken)
    {
        var longer = a.Length >= b.Length ? a : b;
        var shorter = a.Length >= b.Length ? b : a;
        if (shorter.Length < KaratsubaThreshold)
        {
            MultiplyBySchoolMethod(longer, shorter, product);
        }
        else if (longer.Length == shorter.Length)
        {
            MultiplyByKaratsuba(longer, shorter, product, cancellationToken);
        }
        else
        {
            MultiplyPieceByPiece(longer, shorter, product, cancellationToken);
        }
    }

    private static void MultiplyBySchoolMethod(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> product)
    {
        product.Clear();
        for (var i = 0; i < b.Length; i++)
        {
            // No overflow: (B − 1)² + 2 (B − 1) = B² − 1, which is below 2⁶⁴.
            ulong factor = b[i];
            ulong carry = 0;
            var row = product.Slice(i, a.Length);
            for (var j = 0; j < row.Length; j++)
            {
                var sum = factor * a[j] + row[j] + carry;
                carry = sum / DecimalNumber.Base;
                row[j] = (uint)(sum - carry * DecimalNumber.Base);
            }

            product[i + a.Length] = (uint)carry;
        }
    }

    /// <summary>Cuts the longer operand into pieces as long as the shorter one.</summary>
    private static void MultiplyPieceByPiece(
        ReadOnlySpan<uint> longer, ReadOnlySpan<uint> shorter, Span<uint> product, CancellationToken cancellationToken)
    {
        product.Clear();
        var buffer = ArrayPool<uint>.Shared.Rent(2 * shorter.Length);
        for (var start = 0; start < longer.Length; start += shorter.Length)
        {
            var piece = longer[start..Math.Min(longer.Length, start + shorter.Length)];
            var part = buffer.AsSpan(0, piece.Length + shorter.Length);
            Multiply(piece, shorter, part, cancellationToken);
            Add(product[start..], part);
        }

        ArrayPool<uint>.Shared.Return(buffer);
    }

    /// <summary>
    /// With a = a₁·Bʰ + a₀ and b likewise: a·b = a₁b₁·B²ʰ + (a₁b₁ + a₀b₀ − (a₁ − a₀)(b₁ − b₀))·Bʰ + a₀b₀.
    /// </summary>
    private static void MultiplyByKaratsuba(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> product, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var half = (a.Length + 1) / 2;
        var low = product[..(2 * half)];
        var high = product[(2 * half)..];
        Multiply(a[..half], b[..half], low, cancellationToken);
        Multiply(a[half..], b[half..], high, cancellationToken);

        var buffer = ArrayPool<uint>.Shared.Rent(6 * half + 1);
        var differenceA = buffer.AsSpan(0, half);
        var differenceB = buffer.AsSpan(half, half);
        var cross = buffer.AsSpan(2 * half, 2 * half);
        var middle = buffer.AsSpan(4 * half, 2 * half + 1);
        var sameSign = SubtractAbsolute(a[..half], a[half..], differenceA) == SubtractAbsolute(b[..half], b[half..], differenceB);
        Multiply(differenceA, differenceB, cross, cancellationToken);

        low.CopyTo(middle);
        middle[^1] = 0;
        Add(middle, high);
        if (sameSign)
        {
            Subtract(middle, cross);
        }
        else
        {
            Add(middle, cross);
        }

        Add(product[half..], middle.TrimEnd(0u));
        ArrayPool<uint>.Shared.Return(buffer);
    }

    /// <summary>Adds <paramref name="term"/> to <paramref name="sum"/>, which has room for the result.</summary>
    private static void Add(Span<uint> sum, ReadOnlySpan<uint> term)
    {
        uint carry = 0;
        for (var i = 0; i < term.Length || carry != 0; i++)
        {
            var limb = sum[i] + (i < term.Length ? term[i] : 0) + carry;
            carry = limb >= DecimalNumber.Base ? 1u : 0u;
            sum[i] = limb - carry * DecimalNumber.Base;
        }
    }

    /// <summary>Takes <paramref name="term"/> from <paramref name="difference"/>, which is at least as large.</summary>
    private static void Subtract(Span<uint> difference, ReadOnlySpan<uint> term)
    {
        uint borrow = 0;
        for (var i = 0; i < term.Length || borrow != 0; i++)
        {
            var limb = difference[i] - (i < term.Length ? term[i] : 0) - borrow;
            borrow = limb >= DecimalNumber.Base ? 1u : 0u; // wrapped around below zero
            difference[i] = limb + borrow * DecimalNumber.Base;
        }
    }

    /// <summary>Writes |<paramref name="a"/> − <paramref name="b"/>|, as long as a, which is not shorter than b.</summary>
    /// <returns>True when a − b is not negative.</returns>
    private static bool SubtractAbsolute(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Span<uint> difference)
    {
        var isNotNegative = Compare(a, b) >= 0;
        difference.Clear();
        (isNotNegative ? a : b).CopyTo(difference);
        Subtract(difference, (isNotNegative ? b : a).TrimEnd(0u));
        return isNotNegative;
    }

    private static int Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var x = a.TrimEnd(0u);
        var y = b.TrimEnd(0u);
        if (x.Length != y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            if (x[i] != y[i])
            {
                return x[i].CompareTo(y[i]);
            }
        }

        return 0;
    }
}
