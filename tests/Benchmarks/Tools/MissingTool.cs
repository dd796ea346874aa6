namespace Activity7.Benchmarks.Tools;

/// <summary>Something that a comparison needs and this machine does not have.</summary>
/// <param name="Need">What is missing.</param>
/// <param name="Package">Debian's package that has it.</param>
internal sealed record MissingTool(string Need, string Package);
