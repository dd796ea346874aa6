using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;
using Activity7.Execution;
using Activity7.Execution.Codecs;

namespace Activity7.SampleTool;

/// <summary>Jobs with every behaviour that an executor must cope with.</summary>
public static class SampleJobs
{
    /// <summary>Squares a number.</summary>
    public static Job<long, long> Square { get; } = new("square", (number, _) => number * number, Numbers, Numbers);

    /// <summary>Squares a number, or throws where it is negative.</summary>
    public static Job<long, long> SquareRoot { get; } = new(
        "square-root",
        (number, _) => number >= 0 ? (long)Math.Sqrt(number) : throw new ArgumentException($"{number} has no real root"),
        Numbers,
        Numbers);

    /// <summary>Makes that many bytes, each the low byte of its position.</summary>
    public static Job<long, ReadOnlyMemory<byte>> Bytes { get; } = new(
        "bytes",
        (count, _) =>
        {
            var bytes = new byte[count];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)i;
            }

            return bytes;
        },
        Numbers,
        new BytesCodec());

    /// <summary>Calls at a gate on that port of this machine, and returns when the gate opens; see the tests' Gate.</summary>
    public static Job<GateCall, long> PassGate { get; } = new(
        "pass-gate",
        (call, cancellationToken) =>
        {
            using var caller = new TcpClient();
            caller.Connect(IPAddress.Loopback, call.Port);
            using var closing = cancellationToken.Register(caller.Close);
            using var writer = new BinaryWriter(caller.GetStream());
            using var reader = new BinaryReader(caller.GetStream());
            writer.Write(call.Caller);
            writer.Write(Environment.ProcessId);
            try
            {
                return reader.ReadInt64();
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        },
        new JsonCodec<GateCall>(SampleJson.Default.GateCall),
        Numbers);

    /// <summary>Asks for more memory than the runtime ever gives at once.</summary>
    public static Job<long, long> RunOutOfMemory { get; } = new(
        "run-out-of-memory",
        (_, _) => new byte[int.MaxValue].Length,
        Numbers,
        Numbers);

    /// <summary>Reads a file that is not there: trouble that was to be expected, and no bug.</summary>
    public static Job<long, long> ReadMissingFile { get; } = new(
        "read-missing-file",
        (number, _) => throw new FileNotFoundException($"there is no file {number}"),
        Numbers,
        Numbers);

    /// <summary>Computes for ever and looks at no token.</summary>
    public static Job<long, long> Hang { get; } = new(
        "hang",
        (_, _) =>
        {
            new ManualResetEventSlim().Wait(CancellationToken.None);
            return 0;
        },
        Numbers,
        Numbers);

    /// <summary>Ends its process: with that exit code.</summary>
    public static Job<long, long> Die { get; } = new(
        "die",
        (code, _) =>
        {
            Console.Error.WriteLine("I cannot go on");
            Environment.Exit((int)code);
            return 0;
        },
        Numbers,
        Numbers);

    /// <summary>Writes to the console's standard output, which belongs to the conversation with the program.</summary>
    public static Job<long, long> Chatter { get; } = new(
        "chatter",
        (number, _) =>
        {
            Console.WriteLine("nobody should take this for an answer");
            return number;
        },
        Numbers,
        Numbers);

    /// <summary>All of them.</summary>
    public static JobRegistry Registry { get; } = new(Square, SquareRoot, Bytes, PassGate, RunOutOfMemory, ReadMissingFile, Hang, Die, Chatter);

    private static JsonCodec<long> Numbers => new(SampleJson.Default.Int64);
}

/// <summary>A call at a gate.</summary>
/// <param name="Port">Where the gate listens.</param>
/// <param name="Caller">A number by which the gate knows the caller.</param>
public sealed record GateCall(int Port, long Caller);

[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(GateCall))]
internal sealed partial class SampleJson : JsonSerializerContext;
