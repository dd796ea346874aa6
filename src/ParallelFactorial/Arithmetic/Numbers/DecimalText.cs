using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Activity7.ParallelFactorial.Arithmetic.Numbers;

/// <summary>The digits of a number as text: each limb is eight of them.</summary>
internal static unsafe class DecimalText
{
    /// <summary>Limbs that are written without looking at the token: a few milliseconds of work.</summary>
    private const int ChunkLimbs = 1 << 18;

    /// <summary>All digits in ASCII, the highest first, followed by some zeros.</summary>
    /// <param name="number">At least 0.</param>
    /// <param name="zeros">How many zeros to append.</param>
    /// <param name="options">How many threads, and the token.</param>
    /// <exception cref="OutOfMemoryException">No array is as long as the text.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] Of(DecimalNumber number, int zeros, ParallelOptions options)
    {
        var count = number.Length;
        while (count > 1 && Digits(number.Limbs, count - 1) == 0)
        {
            count--;
        }

        var top = Encoding.ASCII.GetBytes(Digits(number.Limbs, count - 1).ToString(CultureInfo.InvariantCulture));
        var text = GC.AllocateUninitializedArray<byte>(checked((int)(top.Length + (count - 1) * Limb.Digits + zeros)));
        fixed (byte* untouched = text)
        {
            HugePages.AskFor(untouched, (nuint)text.Length);
        }

        top.CopyTo(text, 0);
        text.AsSpan(text.Length - zeros).Fill((byte)'0');

        var chunks = (int)((count - 1 + ChunkLimbs - 1) / ChunkLimbs);
        Loop.For(chunks, options, chunk =>
        {
            var start = (nint)chunk * ChunkLimbs;
            Write(number.Limbs, start, Math.Min(start + ChunkLimbs, count - 1), text.AsSpan(0, text.Length - zeros));
        });
        return text;
    }

    /// <summary>Writes the limbs from <paramref name="start"/> to <paramref name="end"/> where they belong before the end of <paramref name="text"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Write(int* limbs, nint start, nint end, Span<byte> text)
    {
        fixed (byte* first = text)
        {
            var target = first + text.Length - start * Limb.Digits;
            var borrow = Borrow(limbs, start);
            for (var i = start; i < end; i++)
            {
                // The sign as a number, and as a mask: a branch would be guessed wrongly half of the time.
                var digits = limbs[i] - borrow;
                borrow = (int)((uint)digits >> 31);
                target -= Limb.Digits;
                *(ulong*)target = AsciiOf((uint)(digits + (Limb.Base & -borrow)));
            }
        }
    }

    /// <summary>What a balanced limb is in the usual notation: 0 to 99,999,999.</summary>
    private static int Digits(int* limbs, nint index)
    {
        var digits = limbs[index] - Borrow(limbs, index);
        return digits < 0 ? digits + Limb.Base : digits;
    }

    /// <summary>1 if the limbs below are together less than zero, which the highest of them that is not zero decides.</summary>
    private static int Borrow(int* limbs, nint index)
    {
        while (index > 0 && limbs[index - 1] == 0)
        {
            index--;
        }

        return index > 0 && limbs[index - 1] < 0 ? 1 : 0;
    }

    /// <summary>
    /// Eight digits as eight bytes of ASCII, the highest first: the number is split into two halves of four digits, these into four of two,
    /// and those into eight of one, all halves of a step in one multiplication by the inverse of the divisor.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AsciiOf(uint number)
    {
        var fours = number / 10_000 | (ulong)(number % 10_000) << 32;
        var hundreds = (fours * 10_486 >> 20) & 0x0000_007F_0000_007F; // ⌊x / 100⌋ for x below 10,000
        var twos = hundreds | (fours - hundreds * 100) << 16;
        var tens = (twos * 103 >> 10) & 0x000F_000F_000F_000F; // ⌊x / 10⌋ for x below 100
        var ones = tens | (twos - tens * 10) << 8;
        return ones | 0x3030_3030_3030_3030;
    }
}
