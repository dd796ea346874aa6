using System.Globalization;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Photographs of one size, all different, in a temporary folder: JPEG of quality 90.</summary>
internal sealed class Photographs : IDisposable
{
    /// <summary>The photographs of nature among the desktop backgrounds of MATE, which the pictures are cut from.</summary>
    public const string Source = "/usr/share/backgrounds/mate/nature";

    /// <summary>Debian's package that has them.</summary>
    public const string Package = "mate-backgrounds";

    private readonly TemporaryFolder _folder = new(Toolbox.MemoryFolder);

    private Photographs()
    {
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Scratch);
    }

    /// <summary>The folder that holds them and nothing else.</summary>
    public string Folder => _folder["photographs"];

    /// <summary>The paths of all.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)];

    /// <summary>A file with the names of all, one a line, without folder and extension.</summary>
    public string NameList => _folder["names.txt"];

    /// <summary>A folder for what a program keeps in files while it works.</summary>
    public string Scratch => _folder["scratch"];

    /// <summary>The path of something else in the temporary folder.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Makes the photographs of one size.</summary>
    /// <param name="python">A Python with Pillow.</param>
    /// <param name="source">The folder of photographs that they are cut from.</param>
    /// <param name="size">How large and how many they are.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public static async Task<Photographs> MakeAsync(string python, string source, PhotographSize size, CancellationToken cancellationToken)
    {
        var photographs = new Photographs();
        try
        {
            string[] arguments =
                [Toolbox.Peer("images_photographs.py"), source, photographs.Folder, Text(size.Count), Text(size.Width), Text(size.Height)];
            await ChildProcess.RunAsync(python, arguments, "", cancellationToken);
            await File.WriteAllLinesAsync(
                photographs.NameList, photographs.Files.Select(file => Path.GetFileNameWithoutExtension(file)), cancellationToken);
            return photographs;
        }
        catch
        {
            photographs.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How large photographs are, and how many.</summary>
/// <param name="Name">What the table calls the size.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Count">How many, up to 999.</param>
/// <param name="Checked">Of how many the result is compared after each run: of all large ones, that would take longer than the run.</param>
internal sealed record PhotographSize(string Name, int Width, int Height, int Count, int Checked);
