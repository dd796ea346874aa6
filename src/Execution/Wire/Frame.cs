namespace Activity7.Execution.Wire;

/// <summary>One message between a program and its worker process.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Payload">Its content.</param>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload);
