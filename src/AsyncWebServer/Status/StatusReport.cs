using System.Text.Json.Serialization;

namespace Activity7.AsyncWebServer.Status;

/// <summary>The document of <c>/status</c>.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="StartedAt">When the server was started, in UTC.</param>
/// <param name="UptimeSeconds">Seconds since then, to the millisecond.</param>
/// <param name="RequestsHandled">Requests answered since then, errors included, but for those that Kestrel itself refuses; the one that asks is not among them yet.</param>
/// <param name="RequestsInFlight">Requests that are being answered, among them the one that asks and every stream of events.</param>
/// <param name="ByStatusClass">The requests handled by the first digit of their answer.</param>
/// <param name="Process">What the process uses.</param>
internal sealed record StatusReport(
    string Version,
    DateTimeOffset StartedAt,
    double UptimeSeconds,
    long RequestsHandled,
    int RequestsInFlight,
    StatusClassReport ByStatusClass,
    ProcessReport Process);

/// <summary>Numbers of requests by the first digit of their answer.</summary>
/// <param name="Informational">100 to 199.</param>
/// <param name="Success">200 to 299.</param>
/// <param name="Redirection">300 to 399.</param>
/// <param name="ClientError">400 to 499.</param>
/// <param name="ServerError">500 to 599.</param>
/// <param name="NoAnswer">Given up before an answer: the client was gone.</param>
internal sealed record StatusClassReport(
    [property: JsonPropertyName("1xx")] long Informational,
    [property: JsonPropertyName("2xx")] long Success,
    [property: JsonPropertyName("3xx")] long Redirection,
    [property: JsonPropertyName("4xx")] long ClientError,
    [property: JsonPropertyName("5xx")] long ServerError,
    [property: JsonPropertyName("none")] long NoAnswer);

/// <summary>What the process uses, as of at most a second ago.</summary>
/// <param name="ResidentBytes">Physical memory.</param>
/// <param name="HeapBytes">Of that, what the garbage collector manages.</param>
/// <param name="CpuSeconds">Processor time of all threads since the start.</param>
/// <param name="Collections">Garbage collections since the start, of generations 0, 1 and 2; one of a generation counts for the lower ones too.</param>
/// <param name="CollectionPauseSeconds">How long they kept all threads waiting, together.</param>
internal sealed record ProcessReport(
    long ResidentBytes, long HeapBytes, double CpuSeconds, IReadOnlyList<int> Collections, double CollectionPauseSeconds);
