using System.Buffers.Binary;
using System.Text;

namespace Activity7.Execution.Wire;

/// <summary>
/// Frames over a pair of byte streams, all numbers little-endian: 4 bytes length of the payload, 4 bytes kind, the payload.
/// </summary>
internal sealed class FrameStream(Stream input, Stream output)
{
    /// <summary>Goes up with every change of the frames; both sides must agree.</summary>
    public const int Version = 1;

    private const int HeaderLength = 8;

    /// <summary>Up to this size a frame is copied together and sent in one write; above it the copy would cost more.</summary>
    private const int OneWrite = 8 * 1024;

    /// <summary>Sends a frame whose payload consists of <paramref name="head"/> and <paramref name="body"/>.</summary>
    /// <exception cref="IOException">The other side has gone.</exception>
    public void Write(FrameKind kind, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        var start = new byte[HeaderLength + head.Length + (body.Length <= OneWrite ? body.Length : 0)];
        BinaryPrimitives.WriteInt32LittleEndian(start, checked(head.Length + body.Length));
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(4), (int)kind);
        head.CopyTo(start.AsSpan(HeaderLength));
        if (body.Length <= OneWrite)
        {
            body.CopyTo(start.AsSpan(HeaderLength + head.Length));
            output.Write(start);
        }
        else
        {
            output.Write(start);
            output.Write(body);
        }

        output.Flush();
    }

    /// <summary>Sends the order to run a job.</summary>
    public void WriteRun(string jobName, ReadOnlySpan<byte> encodedInput)
    {
        var head = new byte[4 + Encoding.UTF8.GetByteCount(jobName)];
        BinaryPrimitives.WriteInt32LittleEndian(head, head.Length - 4);
        Encoding.UTF8.GetBytes(jobName, head.AsSpan(4));
        Write(FrameKind.Run, head, encodedInput);
    }

    /// <summary>Takes apart the payload of <see cref="FrameKind.Run"/>.</summary>
    public static (string JobName, ReadOnlyMemory<byte> EncodedInput) ReadRun(ReadOnlyMemory<byte> payload)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(payload.Span);
        return (Encoding.UTF8.GetString(payload.Span.Slice(4, length)), payload[(4 + length)..]);
    }

    /// <summary>Waits for the next frame; null when the stream ends, also in the middle of a frame: the other side has gone.</summary>
    /// <exception cref="InvalidDataException">What came is no frame.</exception>
    public Frame? Read()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        var kind = (FrameKind)BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (length < 0 || !Enum.IsDefined(kind))
        {
            throw new InvalidDataException($"not a frame: length {length}, kind {(int)kind}");
        }

        var payload = GC.AllocateUninitializedArray<byte>(length);
        return input.ReadAtLeast(payload, length, throwOnEndOfStream: false) == length ? new Frame(kind, payload) : null;
    }
}
