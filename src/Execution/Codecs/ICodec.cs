namespace Activity7.Execution.Codecs;

/// <summary>How a value crosses the border of a process or machine.</summary>
public interface ICodec<T>
{
    /// <summary>The value as bytes.</summary>
    ReadOnlyMemory<byte> Encode(T value);

    /// <summary>The value that <paramref name="bytes"/> stand for. The codec may keep the memory: nobody else uses it afterwards.</summary>
    T Decode(ReadOnlyMemory<byte> bytes);
}
