using Activity7.Common.Terminal;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Activity7.Common.Logging;

/// <summary>
/// Log messages as lines on standard error: time, level, message. Unlike the framework's console logger it shares the
/// screen with a progress bar, and has written a line when the call returns, so that none is lost at the end.
/// </summary>
/// <param name="screen">Where the lines go.</param>
/// <param name="time">The clock of the time stamps.</param>
public sealed class ErrorScreenLoggerProvider(ErrorScreen screen, TimeProvider time) : ILoggerProvider
{
    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new ScreenLogger(screen, time);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class ScreenLogger(ErrorScreen screen, TimeProvider time) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var (word, style) = Look(logLevel);
            var line = $"{time.GetLocalNow():HH:mm:ss.fff} {word} {formatter(state, exception)}";
            screen.WriteLine(exception is null ? line : $"{line}\n{exception}", style);
        }

        private static (string Word, Style Style) Look(LogLevel level) => level switch
        {
            LogLevel.Trace => ("trace", new Style(Color.Grey)),
            LogLevel.Debug => ("debug", new Style(Color.Grey)),
            LogLevel.Information => ("info ", Style.Plain),
            LogLevel.Warning => ("warn ", new Style(Color.Yellow)),
            _ => ("error", new Style(Color.Red)),
        };
    }
}
