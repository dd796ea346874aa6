using System.Globalization;

namespace Activity7.AsyncWebServer.Limits;

/// <summary>
/// The files that the system lets the process have open, of which each connection is one. At the end of them .NET ends the process: it
/// cannot load its own libraries any more.
/// </summary>
internal static class OpenFiles
{
    /// <summary>What the program itself has open, above all its libraries: about 200 files, and more as it uses them.</summary>
    private const int OwnFiles = 300;

    /// <summary>One file in so many is kept for the static files that are being sent.</summary>
    private const int ReservedPart = 3;

    private const string Line = "Max open files";

    /// <summary>The most connections that there are files for, at least 1; <see cref="int.MaxValue"/> where the system does not say.</summary>
    public static int MostConnections()
    {
        try
        {
            return MostConnections(File.ReadLines("/proc/self/limits"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return int.MaxValue;
        }
    }

    /// <summary>The same from the lines of <c>/proc/self/limits</c>: a name, the limit in force, the highest that may be set, a unit.</summary>
    internal static int MostConnections(IEnumerable<string> limits)
    {
        var words = limits.FirstOrDefault(line => line.StartsWith(Line, StringComparison.Ordinal))?[Line.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [var inForce, ..] && int.TryParse(inForce, CultureInfo.InvariantCulture, out var files)
            ? Math.Max(1, files - Math.Max(OwnFiles, files / ReservedPart))
            : int.MaxValue;
    }
}
