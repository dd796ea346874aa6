using Activity7.Execution.Codecs;

namespace Activity7.Execution;

/// <summary>
/// A named piece of work. Code cannot cross the border of a process, so every process of a program knows the same jobs by
/// name, and only the name and the encoded input travel.
/// </summary>
public abstract class Job(string name)
{
    /// <summary>The name, unique within the program.</summary>
    public string Name { get; } = name;

    /// <summary>Runs the job on an encoded input and returns the encoded result.</summary>
    internal abstract ReadOnlyMemory<byte> RunEncoded(ReadOnlyMemory<byte> input, CancellationToken cancellationToken);
}

/// <summary>A job from <typeparamref name="TInput"/> to <typeparamref name="TOutput"/>.</summary>
/// <param name="name">The name, unique within the program.</param>
/// <param name="body">
/// The work: a pure function of its input, since the input of a lost worker is run again. It runs on the calling thread and
/// looks at the token often enough to stop within a second.
/// </param>
/// <param name="input">How an input travels.</param>
/// <param name="output">How a result travels.</param>
public sealed class Job<TInput, TOutput>(
    string name, Func<TInput, CancellationToken, TOutput> body, ICodec<TInput> input, ICodec<TOutput> output) : Job(name)
{
    /// <summary>How an input travels.</summary>
    public ICodec<TInput> Input { get; } = input;

    /// <summary>How a result travels.</summary>
    public ICodec<TOutput> Output { get; } = output;

    /// <summary>Runs the job in this process.</summary>
    public TOutput Run(TInput value, CancellationToken cancellationToken) => body(value, cancellationToken);

    internal override ReadOnlyMemory<byte> RunEncoded(ReadOnlyMemory<byte> input, CancellationToken cancellationToken) =>
        Output.Encode(Run(Input.Decode(input), cancellationToken));
}
