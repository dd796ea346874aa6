namespace Activity7.Testing;

/// <summary>The working tree that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Activity7.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The build configuration of the running tests: <c>debug</c> or <c>release</c>.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Activity7.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no Activity7.sln in {AppContext.BaseDirectory} or above");
    }
}
