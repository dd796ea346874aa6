namespace Activity7.ImageFilter.Imaging;

/// <summary>Memory for pixels that is used again by later pictures. For any number of threads.</summary>
/// <remarks>
/// Tens of megabytes for every picture of a batch would otherwise wait for the garbage collector, several times what is in use. The shared
/// pool of .NET is for smaller arrays: it rounds their length up to a power of two, and keeps some for every thread that gave one back.
/// Here an array fits that is at most a quarter too long, and those that are free and those that are lent are together never more than
/// were lent at once.
/// </remarks>
internal sealed class PixelMemory
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _free = [];
    private long _freeBytes;
    private long _lentBytes;
    private long _mostLentBytes;

    /// <summary>The memory of all pictures.</summary>
    public static PixelMemory Shared { get; } = new();

    /// <summary>Lends an array; its content is left from earlier pictures.</summary>
    /// <param name="length">The bytes that it has at least.</param>
    public byte[] Rent(int length)
    {
        lock (_gate)
        {
            var index = _free.FindLastIndex(array => array.Length >= length && array.Length - length <= length / 4);
            var found = index < 0 ? GC.AllocateUninitializedArray<byte>(length) : _free[index];
            if (index >= 0)
            {
                _free.RemoveAt(index);
                _freeBytes -= found.Length;
            }

            _lentBytes += found.Length;
            _mostLentBytes = Math.Max(_mostLentBytes, _lentBytes);
            DropOldest();
            return found;
        }
    }

    /// <summary>Takes an array back that was lent, once.</summary>
    public void Return(byte[] array)
    {
        lock (_gate)
        {
            _lentBytes -= array.Length;
            _freeBytes += array.Length;
            _free.Add(array);
            DropOldest();
        }
    }

    /// <summary>Lets go of all that is free, as if none had ever been lent.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _mostLentBytes = _lentBytes;
            DropOldest();
        }
    }

    private void DropOldest()
    {
        while (_freeBytes + _lentBytes > _mostLentBytes)
        {
            _freeBytes -= _free[0].Length;
            _free.RemoveAt(0);
        }
    }
}
