using System.Runtime.InteropServices;
using Activity7.Execution.Codecs;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>A number as its limbs, four bytes each, in the order of the processor: both ends are the same program on the same machine.</summary>
internal sealed unsafe class DecimalNumberCodec : ICodec<DecimalNumber>
{
    /// <summary>Encodes a number and gives back its memory: it leaves this process.</summary>
    public ReadOnlyMemory<byte> Encode(DecimalNumber value)
    {
        using (value)
        {
            return MemoryMarshal.AsBytes(new ReadOnlySpan<int>(value.Limbs, (int)value.Length)).ToArray();
        }
    }

    /// <inheritdoc />
    public DecimalNumber Decode(ReadOnlyMemory<byte> bytes) => DecimalNumber.Of(MemoryMarshal.Cast<byte, int>(bytes.Span));
}
