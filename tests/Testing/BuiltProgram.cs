namespace Activity7.Testing;

/// <summary>The programs of this solution as they were built, started the way a user does.</summary>
public static class BuiltProgram
{
    /// <summary>The folder of a project's output, in the configuration of the running tests.</summary>
    public static string FolderOf(string project) =>
        Path.Combine(Repository.Root, "artifacts", "bin", project, Repository.Configuration);

    /// <summary>The path of a project's app host.</summary>
    public static string PathOf(string project) =>
        Path.Combine(FolderOf(project), OperatingSystem.IsWindows() ? $"{project}.exe" : project);

    /// <summary>Starts a program and leaves it running; the caller disposes it.</summary>
    public static RunningProgram Start(string project, params string[] arguments) => new(PathOf(project), arguments);

    /// <summary>Runs a program to its end, in the folder of the caller's choice or in that of the tests.</summary>
    public static Task<ProgramResult> RunAsync(string project, params string[] arguments) => RunInAsync(null, project, arguments);

    /// <summary>Runs a program to its end with <paramref name="folder"/> as its working directory.</summary>
    public static async Task<ProgramResult> RunInAsync(string? folder, string project, params string[] arguments)
    {
        await using var program = new RunningProgram(PathOf(project), arguments, folder);
        return await program.WaitForExitAsync();
    }
}
