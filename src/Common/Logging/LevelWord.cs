using Microsoft.Extensions.Logging;

namespace Activity7.Common.Logging;

/// <summary>The levels of log messages as words for programs.</summary>
public static class LevelWord
{
    /// <summary><c>trace</c>, <c>debug</c>, <c>info</c>, <c>warning</c>, or <c>error</c> for all above.</summary>
    public static string Of(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warning",
        _ => "error",
    };
}
