using System.Text.Json.Serialization;

namespace Activity7.ParallelFactorial.Output;

/// <summary>The document of <c>--json</c>.</summary>
/// <param name="Executor">Where the work ran: sequential, threads or processes.</param>
/// <param name="Workers">How many workers there were.</param>
/// <param name="Seconds">Elapsed time of the whole run.</param>
/// <param name="Factorials">The factorials in the order asked for.</param>
internal sealed record FactorialReport(string Executor, int Workers, double Seconds, IReadOnlyList<FactorialEntry> Factorials);

/// <summary>One factorial in the document of <c>--json</c>.</summary>
/// <param name="N">Whose factorial.</param>
/// <param name="Digits">The number of decimal digits.</param>
/// <param name="TrailingZeros">How many of them are zeros at the end.</param>
/// <param name="FirstDigits">The first 20 significant digits; all when there are fewer.</param>
/// <param name="LastDigits">The last 20 significant digits, those before the zeros at the end; all when there are fewer.</param>
/// <param name="Sha256">The SHA-256 of the decimal text (ASCII, no newline) in lower-case hexadecimal.</param>
/// <param name="Seconds">How long it took the worker, or the workers that shared it.</param>
/// <param name="Worker">Who computed it: the caller, a thread, a process, or the processes that shared it.</param>
/// <param name="File">The file with every digit; null without <c>--output</c>.</param>
internal sealed record FactorialEntry(
    int N, int Digits, int TrailingZeros, string FirstDigits, string LastDigits, string Sha256, double Seconds, string Worker, string? File);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(FactorialReport))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(VerdictDocument))]
internal sealed partial class ReportJson : JsonSerializerContext;
