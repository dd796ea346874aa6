namespace Activity7.ImageFilter.Inputs;

/// <summary>The path of a folder for results.</summary>
internal static class FolderPath
{
    /// <summary>The folder may be missing; neither it nor one that it is in can be a file.</summary>
    /// <returns>The file that is in the way; null when none is.</returns>
    public static string? FileInTheWay(string? folder)
    {
        for (var path = folder; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
