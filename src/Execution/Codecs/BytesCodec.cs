namespace Activity7.Execution.Codecs;

/// <summary>Bytes as they are: for results of many megabytes, which are neither copied nor turned into text.</summary>
public sealed class BytesCodec : ICodec<ReadOnlyMemory<byte>>
{
    /// <inheritdoc />
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> value) => value;

    /// <inheritdoc />
    public ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> bytes) => bytes;
}
