using System.Runtime.InteropServices;

namespace Activity7.ParallelFactorial.Arithmetic.Numbers;

/// <summary>
/// Pages of 2 MiB instead of 4 KiB: the first touch of a page interrupts the program, and this makes it 512 times as rare.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>The size of a huge page in bytes, on x64 and mostly on Arm64.</summary>
    public const nuint Size = 2 << 20;

    // MADV_DONTNEED and MADV_HUGEPAGE of <sys/mman.h>
    private const int MadvDontNeed = 4, MadvHugePage = 14;

    /// <summary>
    /// Asks the system to use huge pages for memory that was not touched yet, as far as it covers whole ones; where the system cannot,
    /// nothing changes but speed.
    /// </summary>
    public static void AskFor(void* start, nuint bytes) => Advise(start, bytes, MadvHugePage);

    /// <summary>Gives memory back to the system as far as it covers whole pages; it stays reserved, and its content is lost.</summary>
    public static void GiveBack(void* start, nuint bytes) => Advise(start, bytes, MadvDontNeed);

    private static void Advise(void* start, nuint bytes, int advice)
    {
        var first = ((nuint)start + Size - 1) / Size * Size;
        var end = ((nuint)start + bytes) / Size * Size;
        if (OperatingSystem.IsLinux() && end > first)
        {
            _ = AdviseMemory((void*)first, end - first, advice);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int AdviseMemory(void* start, nuint bytes, int advice);
}
