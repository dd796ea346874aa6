using System.Text.Json.Serialization;

namespace Activity7.Execution.Wire;

/// <summary>An exception on its way from a worker process.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">Its message.</param>
/// <param name="StackTrace">Where it was thrown.</param>
/// <param name="Expected">What the user is told of it; null when it is a bug.</param>
internal sealed record Failure(string Type, string Message, string? StackTrace, string? Expected);

[JsonSerializable(typeof(Failure))]
internal sealed partial class FailureJson : JsonSerializerContext;
