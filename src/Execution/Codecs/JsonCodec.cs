using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Activity7.Execution.Codecs;

/// <summary>Small records as JSON, with source-generated metadata, so that no reflection is needed.</summary>
/// <param name="type">The metadata of the record's serialiser.</param>
public sealed class JsonCodec<T>(JsonTypeInfo<T> type) : ICodec<T>
{
    /// <inheritdoc />
    public ReadOnlyMemory<byte> Encode(T value) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    /// <inheritdoc />
    public T Decode(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize(bytes.Span, type)!;
}
