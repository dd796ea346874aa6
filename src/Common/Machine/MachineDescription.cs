using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.Common.Machine;

/// <summary>The machine that a measurement was made on.</summary>
/// <param name="Processor">The processor's name, or its architecture where the system does not tell.</param>
/// <param name="LogicalProcessors">Processors that this process may use.</param>
/// <param name="MemoryBytes">Memory that the runtime counts on: the machine's, or three quarters of a container's limit.</param>
/// <param name="VectorBits">Width of the widest vectors that the runtime uses, in bits; 0 without any.</param>
/// <param name="OperatingSystem">The system's name and version.</param>
/// <param name="Runtime">The .NET runtime's name and version.</param>
public sealed record MachineDescription(
    string Processor, int LogicalProcessors, long MemoryBytes, int VectorBits, string OperatingSystem, string Runtime)
{
    /// <summary>Describes the machine that this process runs on.</summary>
    public static MachineDescription Read() => new(
        ProcessorName(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription);

    /// <summary>The description as one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Processor}, {LogicalProcessors} logical processors, {Memory}, {VectorBits}-bit vectors, {OperatingSystem}, {Runtime}");

    private string Memory => MemoryBytes >= 1 << 30
        ? FormattableString.Invariant($"{MemoryBytes / (double)(1 << 30):0} GiB")
        : FormattableString.Invariant($"{MemoryBytes / (double)(1 << 20):0} MiB");

    private static string ProcessorName()
    {
        const string CpuInfo = "/proc/cpuinfo";
        var name = File.Exists(CpuInfo)
            ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return name ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
