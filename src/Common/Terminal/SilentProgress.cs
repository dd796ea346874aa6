namespace Activity7.Common.Terminal;

/// <summary>Progress that nobody looks at.</summary>
internal sealed class SilentProgress : IProgress<long>
{
    public static SilentProgress Instance { get; } = new();

    public void Report(long value)
    {
    }
}
