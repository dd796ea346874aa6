namespace Activity7.ImageFilter.Imaging;

/// <summary>Memory for pixels that is used again by later pictures. For any number of threads.</summary>
/// <remarks>
/// Tens of megabytes for every picture of a batch would otherwise wait for the garbage collector, several times what is in use. The shared
/// pool of .NET is for smaller arrays: it rounds their length up to a power of two, and keeps some for every thread that gave one back.
/// Here an array fits that is at most a quarter too long, and those that are free and those that are lent are together never more than
/// were lent at once.
/// </remarks>
internal static class PixelMemory
{
    private static readonly Lock Gate = new();
    private static readonly List<byte[]> Free = [];
    private static long _freeBytes;
    private static long _lentBytes;
    private static long _mostLentBytes;

    /// <summary>Lends an array; its content is left from earlier pictures.</summary>
    /// <param name="length">The bytes that it has at least.</param>
    public static byte[] Rent(int length)
    {
        lock (Gate)
        {
            var index = Free.FindLastIndex(array => array.Length >= length && array.Length - length <= length / 4);
            var found = index < 0 ? GC.AllocateUninitializedArray<byte>(length) : Free[index];
            if (index >= 0)
            {
                Free.RemoveAt(index);
                _freeBytes -= found.Length;
            }

            _lentBytes += found.Length;
            _mostLentBytes = Math.Max(_mostLentBytes, _lentBytes);
            DropOldest();
            return found;
        }
    }

    /// <summary>Takes an array back that was lent, once.</summary>
    public static void Return(byte[] array)
    {
        lock (Gate)
        {
            _lentBytes -= array.Length;
            _freeBytes += array.Length;
            Free.Add(array);
            DropOldest();
        }
    }

    private static void DropOldest()
    {
        while (_freeBytes + _lentBytes > _mostLentBytes)
        {
            _freeBytes -= Free[0].Length;
            Free.RemoveAt(0);
        }
    }
}
