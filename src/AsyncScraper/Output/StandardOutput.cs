using System.Runtime.InteropServices;

namespace Activity7.AsyncScraper.Output;

/// <summary>Standard output as a pipe that another program reads.</summary>
internal static partial class StandardOutput
{
    private const int Descriptor = 1;

    /// <summary>POLLERR and POLLHUP, the same on Linux and macOS.</summary>
    private const short Gone = 0x08 | 0x10;

    /// <summary>
    /// True when its reader has gone, as in <c>| head -1</c>. .NET's console does not tell: it drops what is written then without a word.
    /// </summary>
    public static bool IsAbandoned()
    {
        var output = new Polled { Descriptor = Descriptor };
        return !OperatingSystem.IsWindows() && Poll(ref output, 1, 0) > 0 && (output.Events & Gone) != 0;
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref Polled descriptors, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short AskedFor;
        public short Events;
    }
}
