using System.Text.Json.Serialization;

namespace Activity7.ParallelFactorial.Factorials;

[JsonSerializable(typeof(FactorialRequest))]
[JsonSerializable(typeof(ShareRequest))]
[JsonSerializable(typeof(FactorialSummary))]
internal sealed partial class FactorialJson : JsonSerializerContext;
