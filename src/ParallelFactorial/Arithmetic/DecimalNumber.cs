namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>
/// A whole number, at least 0, held in base 10⁹: each limb is nine decimal digits, so its text needs no conversion, which for a
/// binary number of this size would take longer than the number itself.
/// </summary>
internal sealed class DecimalNumber
{
    /// <summary>The base: the largest power of ten of which one limb fits in 32 bits and a product of two limbs in 64.</summary>
    public const uint Base = 1_000_000_000;

    /// <summary>Decimal digits in a limb.</summary>
    public const int DigitsPerLimb = 9;

    private readonly uint[] _limbs;
    private readonly int _length;

    private DecimalNumber(uint[] limbs)
    {
        _limbs = limbs;
        _length = limbs.Length;
        while (_length > 1 && limbs[_length - 1] == 0)
        {
            _length--;
        }
    }

    /// <summary>The number 1.</summary>
    public static DecimalNumber One { get; } = new([1]);

    /// <summary>The limbs, the lowest first, without zeros at the high end; at least one.</summary>
    public ReadOnlySpan<uint> Limbs => _limbs.AsSpan(0, _length);

    /// <summary>Takes limbs, the lowest first, each below <see cref="Base"/>; zeros at the high end do not count.</summary>
    public static DecimalNumber FromLimbs(params uint[] limbs) => new(limbs);

    /// <summary>The product of two numbers.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DecimalNumber Multiply(DecimalNumber a, DecimalNumber b, CancellationToken cancellationToken)
    {
        var product = new uint[a._length + b._length];
        Multiplication.Multiply(a.Limbs, b.Limbs, product, cancellationToken);
        return new DecimalNumber(product);
    }

    /// <summary>The decimal text in ASCII, followed by <paramref name="zeros"/> zeros.</summary>
    public byte[] ToText(int zeros)
    {
        var top = Limbs[^1];
        var topDigits = Math.Max(1, (int)Math.Floor(Math.Log10(Math.Max(1, top))) + 1);
        var text = new byte[checked(topDigits + DigitsPerLimb * (_length - 1) + zeros)];
        var end = text.Length - zeros;
        text.AsSpan(end).Fill((byte)'0');
        for (var i = 0; i < _length; i++)
        {
            var limb = _limbs[i];
            for (var digit = 0; digit < DigitsPerLimb && end > 0; digit++)
            {
                text[--end] = (byte)('0' + limb % 10);
                limb /= 10;
            }
        }

        return text;
    }
}
