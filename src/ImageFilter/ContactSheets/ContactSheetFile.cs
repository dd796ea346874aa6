using Activity7.Common.Cli;
using Activity7.Common.Files;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.ImageFilter.Reports;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>The file of a contact sheet, in the format that its name stands for.</summary>
internal static class ContactSheetFile
{
    /// <summary>Checks before a run that the sheet can be written, and that it replaces nothing but an earlier sheet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="jobs">The pictures of the batch.</param>
    /// <param name="engine">Encodes.</param>
    /// <exception cref="UsageException">It cannot, or would; the message begins with the option.</exception>
    public static void Check(string path, IReadOnlyList<ImageJob> jobs, IImageEngine engine)
    {
        if (FaultOf(path, jobs, engine) is { } fault)
        {
            throw new UsageException(Printable.Of($"--contact-sheet: '{path}' {fault}"));
        }
    }

    /// <summary>Writes a sheet, complete or not at all, into a folder that is made if it is missing.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="sheet">The sheet, after the run.</param>
    /// <param name="sources">The pictures that it may show: a new file is open to nobody to whom one of them is not.</param>
    /// <param name="engine">Encodes.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellationToken">Ends the encoding.</param>
    /// <exception cref="ImageException">The format cannot hold the sheet.</exception>
    /// <exception cref="IOException">The folder cannot be made or is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Write(
        string path,
        ContactSheet sheet,
        IReadOnlyCollection<string> sources,
        IImageEngine engine,
        EncodeSettings settings,
        CancellationToken cancellationToken) =>
        ResultFile.Write(path, sources, Encode(path, sheet, engine, settings, cancellationToken), cancellationToken);

    private static byte[] Encode(
        string path, ContactSheet sheet, IImageEngine engine, EncodeSettings settings, CancellationToken cancellationToken)
    {
        using var picture = sheet.Draw();
        try
        {
            return engine.Encode(picture, ImageFormats.OfName(path), settings, cancellationToken);
        }
        catch (ImageException exception)
        {
            throw new ImageException($"cannot write '{path}': {exception.Message}", exception);
        }
    }

    private static string? FaultOf(string path, IReadOnlyList<ImageJob> jobs, IImageEngine engine)
    {
        if (ImageFormats.Find(path) is not { } format || !engine.Formats.Contains(format))
        {
            var extensions = engine.Formats.Order().Select(ImageFormats.ExtensionOf);
            return $"does not end like a format that {engine.Library} writes; use one of {string.Join(", ", extensions)}";
        }

        if (Directory.Exists(path))
        {
            return "is a folder; name a file in it";
        }

        if (FolderPath.FileInTheWay(Path.GetDirectoryName(path)) is { } obstacle)
        {
            return $"cannot be written, because '{obstacle}' is a file, not a folder";
        }

        var realPaths = new RealPathCache();
        if (realPaths.Of(path) is not { } file)
        {
            return "has symbolic links that lead in a circle; remove it, or give another name";
        }

        // An input whose links lead in a circle has no file behind it.
        return jobs.Any(job => IsFile(job.Input)) ? "is one of the pictures; give another name or folder"
            : jobs.Any(job => IsFile(job.Output)) ? "would replace a result; give another name or folder"
            : null;

        bool IsFile(string other) => RealPath.Comparer.Equals(realPaths.Of(other), file);
    }
}
