using System.Reflection;

namespace Activity7.Execution.Processes;

/// <summary>The command line that starts this very program again.</summary>
public static class SelfCommand
{
    /// <summary>The executable, and the arguments that come before the program's own.</summary>
    /// <remarks>
    /// Under the app host, in a single file and with Native AOT the process is the program. Under <c>dotnet run</c> on some
    /// systems and <c>dotnet X.dll</c> the process is <c>dotnet</c>, which needs the path of the library.
    /// </remarks>
    public static IReadOnlyList<string> Find()
    {
        var process = Environment.ProcessPath ?? throw new InvalidOperationException("the system does not tell this program's path");
        if (!Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            return [process];
        }

        // Assembly.Location would be empty in a single file, so the path is put together from the folder and the name.
        var name = Assembly.GetEntryAssembly()?.GetName().Name ?? throw new InvalidOperationException("no entry assembly");
        return [process, "exec", Path.Combine(AppContext.BaseDirectory, $"{name}.dll")];
    }
}
