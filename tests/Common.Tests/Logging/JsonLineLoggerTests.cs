using System.Diagnostics;
using System.Text.Json;
using Activity7.Common.Logging;
using Activity7.Common.Terminal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.Common.Tests.Logging;

public sealed class JsonLineLoggerTests : IDisposable
{
    private readonly StringWriter _writer = new();
    private readonly ILogger _log;

    public JsonLineLoggerTests()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 5, 7, 8, TimeSpan.Zero));
        _log = new JsonLineLoggerProvider(new ErrorScreen(_writer), time).CreateLogger("any");
    }

    public void Dispose() => _writer.Dispose();

    [Fact]
    public void A_message_is_one_document_on_one_line()
    {
        _log.LogInformation("{Count} pages of {Name}", 3, "a \"book\"\nof <two> lines");

        _writer.ToString().Should().Be(
            """
            {"time":"2026-11-23T09:05:07.008Z","level":"info","category":"any","message":"3 pages of a \"book\"\nof <two> lines",
            """ + """
            "values":{"Count":3,"Name":"a \"book\"\nof <two> lines"}}
            """ + "\n");
    }

    [Fact]
    public void Values_keep_their_kind()
    {
        _log.LogWarning("{A} {B} {C} {D} {E} {F}", true, 1L << 40, 0.5, double.NaN, null, TimeSpan.FromSeconds(1));

        var values = Read().GetProperty("values");
        values.GetProperty("A").GetBoolean().Should().BeTrue();
        values.GetProperty("B").GetInt64().Should().Be(1L << 40);
        values.GetProperty("C").GetDouble().Should().Be(0.5);
        values.GetProperty("D").GetString().Should().Be("NaN");
        values.GetProperty("E").ValueKind.Should().Be(JsonValueKind.Null);
        values.GetProperty("F").GetString().Should().Be("00:00:01");
    }

    [Fact]
    public void It_tells_the_trace_that_it_belongs_to_and_what_was_thrown()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        _log.LogError(new InvalidOperationException("no disk"), "it failed");

        var line = Read();
        line.GetProperty("level").GetString().Should().Be("error");
        line.GetProperty("traceId").GetString().Should().Be(activity.TraceId.ToHexString());
        line.GetProperty("spanId").GetString().Should().Be(activity.SpanId.ToHexString());
        line.GetProperty("exception").GetString().Should().StartWith("System.InvalidOperationException: no disk");
    }

    private JsonElement Read() => JsonDocument.Parse(_writer.ToString()).RootElement;
}
