namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>The bits of a number from back to front.</summary>
internal static class BitReversal
{
    /// <summary>The lowest <paramref name="bits"/> bits of <paramref name="number"/>, reversed.</summary>
    /// <param name="number">At least 0.</param>
    /// <param name="bits">0 to 62.</param>
    public static ulong Reverse(nint number, int bits)
    {
        var reversed = 0UL;
        for (var i = 0; i < bits; i++)
        {
            reversed = reversed << 1 | (ulong)(number >> i & 1);
        }

        return reversed;
    }
}
