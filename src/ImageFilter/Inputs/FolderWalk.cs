using System.IO.Enumeration;
using Activity7.Common.Files;

namespace Activity7.ImageFilter.Inputs;

/// <summary>
/// Finds the files that match a pattern. Each folder is read once, and of a file nothing is asked but what the system tells with its name.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="leftOut">The real path of a folder that is not entered, such as that of the results; null for none.</param>
internal sealed class FolderWalk(FilePattern pattern, string? leftOut)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// The files, in no particular order. A folder inside the first that cannot be read is a file with a fault.
    /// </summary>
    /// <exception cref="IOException">The first folder cannot be read; not when it is missing.</exception>
    /// <exception cref="UnauthorizedAccessException">The first folder may not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IEnumerable<InputFile> Files(CancellationToken cancellationToken)
    {
        var start = new Place("", pattern.Start);
        if (!Directory.Exists(PathOf(start)))
        {
            yield break;
        }

        var pending = new Stack<Place>([start]);
        while (pending.TryPop(out var place))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Exception? fault = null;
            IReadOnlyList<Entry> entries = [];
            try
            {
                entries = Read(place);
            }
            catch (Exception exception) when (place != start && exception is IOException or UnauthorizedAccessException)
            {
                fault = exception;
            }

            if (fault is not null)
            {
                yield return new InputFile(PathOf(place), IsNamed: false, place.Subfolder, fault);
            }

            foreach (var entry in entries)
            {
                if (!entry.IsFolder)
                {
                    yield return new InputFile(Path.Combine(pattern.Root, place.Subfolder, entry.Name), IsNamed: false, place.Subfolder);
                }
                else if (pattern.Enter(place.States, entry.Name, entry.IsLink) is { Count: > 0 } states)
                {
                    var inner = new Place(Path.Combine(place.Subfolder, entry.Name), states);
                    if (!IsLeftOut(inner, entry))
                    {
                        pending.Push(inner);
                    }
                }
            }
        }
    }

    /// <summary>The folders in a folder, and of the files those that match.</summary>
    private List<Entry> Read(Place place) => [.. new FileSystemEnumerable<Entry>(
        PathOf(place),
        (ref entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && IsLink(ref entry)),
        Everything)
        {
            ShouldIncludePredicate = (ref entry) => entry.IsDirectory || pattern.IsMatch(place.States, entry.FileName),
        }];

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    /// <summary>Only a folder of the same name, or a link, can be the one that is left out: the system is not asked about others.</summary>
    private bool IsLeftOut(Place place, Entry entry) =>
        leftOut is not null
        && (entry.IsLink || RealPath.Comparer.Equals(entry.Name, Path.GetFileName(leftOut)))
        && RealPath.Comparer.Equals(RealPath.Of(PathOf(place)), leftOut);

    private string PathOf(Place place) => Path.Combine(pattern.Root, place.Subfolder) is { Length: > 0 } path ? path : ".";

    /// <summary>A folder to read.</summary>
    /// <param name="Subfolder">Its path below the first; empty for the first.</param>
    /// <param name="States">How far the pattern has come.</param>
    private sealed record Place(string Subfolder, IReadOnlyList<int> States);

    /// <summary>What is in a folder.</summary>
    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink);
}
