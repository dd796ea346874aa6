namespace Activity7.AsyncWebServer.StaticSite.Caching;

/// <summary>What tells one state of a file from the next without reading it.</summary>
/// <param name="Path">Its real path: a link that is turned leads to another.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastWriteUtc">When it was last written, as exactly as the file system says it.</param>
internal readonly record struct FileVersion(string Path, long Length, DateTime LastWriteUtc)
{
    /// <summary>The coarsest time stamps in use, those of FAT.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    /// <summary>
    /// True when a file that is written once more cannot look the same: the next time stamp will be another. As in Git, where an entry that
    /// is too young to be told apart is "racily clean".
    /// </summary>
    /// <param name="now">When the file was read, in UTC.</param>
    public bool IsSettled(DateTimeOffset now) => now.UtcDateTime - LastWriteUtc > Tick;
}
