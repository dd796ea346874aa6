using System.Buffers.Binary;
using System.Text.Json;
using Activity7.Execution.Codecs;

namespace Activity7.ParallelFactorial.Factorials;

/// <summary>
/// A computed factorial as bytes: 4 bytes length of the summary, the summary as JSON, the digits as they are. Millions of
/// digits are not JSON.
/// </summary>
internal sealed class ComputedFactorialCodec : ICodec<ComputedFactorial>
{
    /// <inheritdoc />
    public ReadOnlyMemory<byte> Encode(ComputedFactorial value)
    {
        var summary = JsonSerializer.SerializeToUtf8Bytes(value.Summary, FactorialJson.Default.FactorialSummary);
        var bytes = new byte[4 + summary.Length + value.Digits.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, summary.Length);
        summary.CopyTo(bytes, 4);
        value.Digits.CopyTo(bytes.AsMemory(4 + summary.Length));
        return bytes;
    }

    /// <inheritdoc />
    public ComputedFactorial Decode(ReadOnlyMemory<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
        var summary = JsonSerializer.Deserialize(bytes.Span.Slice(4, length), FactorialJson.Default.FactorialSummary)!;
        return new ComputedFactorial(summary, bytes[(4 + length)..]);
    }
}
