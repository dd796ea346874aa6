namespace Activity7.Testing;

/// <summary>An empty folder for one test, deleted with everything in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it where the system keeps temporary files.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("activity7-").FullName;

    /// <summary>Makes it in another folder.</summary>
    /// <param name="parent">The folder that it will be in.</param>
    public TemporaryFolder(string parent) =>
        Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"activity7-{System.IO.Path.GetRandomFileName()}")).FullName;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The full path of something in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The names of all files in the folder and below, sorted, with <c>/</c> between folder and name.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
