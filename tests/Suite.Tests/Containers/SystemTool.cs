using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>A small program of the system, such as <c>id</c>.</summary>
internal static class SystemTool
{
    /// <summary>The numbers of the user and its group, as <c>--user</c> takes them.</summary>
    public static async Task<string> UserAsync() => $"{await ReadAsync("id", "-u")}:{await ReadAsync("id", "-g")}";

    /// <summary>What it prints, without the line end.</summary>
    public static async Task<string> ReadAsync(string tool, params string[] arguments)
    {
        await using var running = new RunningProgram(tool, arguments);
        return (await running.WaitForExitAsync()).Output.TrimEnd('\n');
    }
}
