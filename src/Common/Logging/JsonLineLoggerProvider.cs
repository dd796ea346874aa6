using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Activity7.Common.Terminal;
using Microsoft.Extensions.Logging;

namespace Activity7.Common.Logging;

/// <summary>
/// Log messages as JSON documents on standard error, one a line, for programs that collect them: time, level, category, message, the values
/// in the message by their names, and the trace of W3C that the message belongs to.
/// </summary>
/// <param name="screen">Where the lines go.</param>
/// <param name="time">The clock of the time stamps.</param>
public sealed class JsonLineLoggerProvider(ErrorScreen screen, TimeProvider time) : ILoggerProvider
{
    // People read these lines as well; they are never put into HTML.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new LineLogger(screen, time, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class LineLogger(ErrorScreen screen, TimeProvider time, string category) : ILogger
    {
        private const string Template = "{OriginalFormat}";

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer, Readable))
            {
                json.WriteStartObject();
                json.WriteString("time", time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
                json.WriteString("level", LevelWord.Of(logLevel));
                json.WriteString("category", category);
                json.WriteString("message", formatter(state, exception));
                WriteValues(json, state as IEnumerable<KeyValuePair<string, object?>> ?? []);
                if (Activity.Current is { } activity)
                {
                    json.WriteString("traceId", activity.TraceId.ToHexString());
                    json.WriteString("spanId", activity.SpanId.ToHexString());
                }

                if (exception is not null)
                {
                    json.WriteString("exception", exception.ToString());
                }

                json.WriteEndObject();
            }

            screen.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        private static void WriteValues(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> values)
        {
            json.WriteStartObject("values");
            foreach (var (name, value) in values)
            {
                if (name != Template)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, value);
                }
            }

            json.WriteEndObject();
        }

        private static void WriteValue(Utf8JsonWriter json, object? value)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case bool flag:
                    json.WriteBooleanValue(flag);
                    break;
                case int number:
                    json.WriteNumberValue(number);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case double number when double.IsFinite(number):
                    json.WriteNumberValue(number);
                    break;
                default:
                    json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
