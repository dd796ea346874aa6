using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Arithmetic.Numbers;

/// <summary>
/// A big number whose limbs are decimal (<see cref="Limb"/>), the lowest first, so that printing it needs no conversion. It owns memory
/// outside the collector's heap: who has it disposes it.
/// </summary>
internal sealed unsafe class DecimalNumber : IDisposable
{
    private readonly NativeBuffer<int> _limbs;
    private ulong? _residue;

    /// <summary>Makes a number whose limbs are not set yet.</summary>
    /// <param name="capacity">The room for limbs, at least 1.</param>
    public DecimalNumber(nint capacity)
    {
        _limbs = new NativeBuffer<int>(capacity);
        Length = capacity;
    }

    /// <summary>How many limbs count.</summary>
    public nint Length { get; private set; }

    /// <summary>The lowest limb.</summary>
    public int* Limbs => _limbs.Pointer;

    /// <summary>Makes a number of a few limbs.</summary>
    public static DecimalNumber Of(params ReadOnlySpan<int> limbs)
    {
        var number = new DecimalNumber(limbs.Length);
        limbs.CopyTo(new Span<int>(number.Limbs, limbs.Length));
        return number;
    }

    /// <summary>The number modulo <see cref="Modulus.OfThisRun"/>; looked up once, so that each product is checked at the cost of one look.</summary>
    /// <inheritdoc cref="Modulus.Residue" path="/param[@name='options']" />
    /// <inheritdoc cref="Modulus.Residue" path="/exception" />
    public ulong Residue(ParallelOptions options) => _residue ??= Modulus.OfThisRun.Residue(Limbs, Length, options);

    /// <summary>
    /// Says that only the lowest <paramref name="length"/> limbs count, less the zeros at their high end; the memory of the others is given
    /// back.
    /// </summary>
    public void Trim(nint length)
    {
        while (length > 1 && Limbs[length - 1] == 0)
        {
            length--;
        }

        Length = length;
        _limbs.GiveBack(length);
    }

    /// <inheritdoc />
    public void Dispose() => _limbs.Dispose();
}
