using Activity7.Common.Logging;

namespace Activity7.AsyncWebServer.Live;

/// <summary>Keeps the last lines of the server's log, for the page.</summary>
/// <param name="time">The clock of the lines.</param>
internal sealed class LogTail(TimeProvider time) : ILoggerProvider
{
    /// <summary>The lines that are kept.</summary>
    public const int MostLines = 50;

    private readonly Lock _lock = new();
    private readonly Queue<LogLine> _lines = new(MostLines);
    private long _count;

    /// <summary>The lines that were written after the one of a number, as far as they are kept, the oldest first.</summary>
    public IReadOnlyList<LogLine> After(long number)
    {
        lock (_lock)
        {
            return [.. _lines.Where(line => line.Number > number)];
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new TailLogger(this);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Add(LogLevel level, string message)
    {
        lock (_lock)
        {
            if (_lines.Count == MostLines)
            {
                _lines.Dequeue();
            }

            _lines.Enqueue(new LogLine(++_count, time.GetUtcNow(), LevelWord.Of(level), message));
        }
    }

    private sealed class TailLogger(LogTail tail) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            tail.Add(logLevel, exception is null ? formatter(state, exception) : $"{formatter(state, exception)}: {exception.Message}");
    }
}
