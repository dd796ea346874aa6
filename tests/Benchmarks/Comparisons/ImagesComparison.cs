using System.Globalization;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>The Gaussian blur of several pictures on two threads.</summary>
internal sealed class ImagesComparison : IComparison
{
    private const int Samples = 3;
    private const int CopiesOfEachSample = 4;

    /// <summary>
    /// How far a picture may be from the reference: the mean difference in levels of 255. Pillow composes its blur of box blurs, so
    /// that its pixels are near and not equal; another standard deviation is further off.
    /// </summary>
    private const double Tolerance = 2;

    public string Name => "images";

    public string Description => "ImageFilter against Pillow in a ThreadPoolExecutor";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (await contest.Tools.FindPythonAsync("PIL", "python3-pil", cancellationToken) is not { } python)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var pictures = await MakePicturesAsync(folder, cancellationToken);
        var reference = folder["reference"];
        await ChildProcess.RunAsync(Toolbox.Own("ImageFilter"), OurArguments(reference), "", cancellationToken);

        var ours = WriterOf("ImageFilter", Toolbox.Own("ImageFilter"), folder["ours"], OurArguments);
        var theirs = WriterOf("Python, Pillow", python, folder["theirs"], TheirArguments);
        var work = $"{pictures.Count} pictures of 1.4 megapixels ({Samples} samples, {CopiesOfEachSample} copies of each), blur of sigma 5, two threads";
        await contest.RunAsync(work, ours, [theirs], FindFault, cancellationToken);

        string[] OurArguments(string output) => [.. pictures, "--sigma", "5", "--workers", "2", "--output", output, "--quiet"];

        string[] TheirArguments(string output) => [Toolbox.Peer("images.py"), output, "2", .. pictures];

        Contender WriterOf(string name, string program, string output, Func<string, IReadOnlyList<string>> arguments) =>
            new(name, async token =>
            {
                Directory.CreateDirectory(output);
                var (cost, _) = await new MeasuredCommand(program, arguments(output)).RunAsync(token);
                var difference = await ChildProcess.RunAsync(python, [Toolbox.Peer("images_difference.py"), reference, output], "", token);
                Directory.Delete(output, recursive: true);
                return new Trial(cost, difference.Trim());
            });
    }

    /// <summary>The program's own samples, several times.</summary>
    private static async Task<IReadOnlyList<string>> MakePicturesAsync(TemporaryFolder folder, CancellationToken cancellationToken)
    {
        await ChildProcess.RunAsync(Toolbox.Own("ImageFilter"), ["--quiet"], folder.Path, cancellationToken);
        var pictures = new List<string>();
        foreach (var sample in Enumerable.Range(1, Samples))
        {
            foreach (var copy in Enumerable.Range(1, CopiesOfEachSample))
            {
                pictures.Add(folder[$"picture{sample}-{copy}.jpg"]);
                File.Copy(Path.Combine(folder["images"], $"image{sample}.jpg"), pictures[^1]);
            }
        }

        return pictures;
    }

    private static string? FindFault(string ours, string theirs)
    {
        var (ourCount, ourDifference) = Parse(ours);
        var (theirCount, theirDifference) = Parse(theirs);
        return ourCount == theirCount && Math.Max(ourDifference, theirDifference) <= Tolerance
            ? null
            : $"{ourCount} and {theirCount} pictures, {ourDifference:0.0} and {theirDifference:0.0} levels from the reference";
    }

    /// <summary>The number of pictures, and how far the furthest is from the reference.</summary>
    private static (int Count, double Difference) Parse(string answer)
    {
        var words = answer.Split(' ');
        return (int.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }
}
