using System.Globalization;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>Photographs that several programs blur, each in its own way of calling, and the check of what they make of them.</summary>
/// <param name="photographs">The photographs.</param>
/// <param name="python">A Python with Pillow.</param>
/// <param name="decoded">Of how many pictures the result is decoded and compared after each run.</param>
internal sealed class PictureBatch(Photographs photographs, string python, int decoded)
{
    /// <summary>
    /// How far a blurred picture may be from the reference: the mean difference in levels of 255. Pillow composes its blur of box blurs,
    /// and libvips cuts the bell off early, which makes up to 2.2 levels of a small picture. Without the blur it is at least 3 for the
    /// picture that changes most.
    /// </summary>
    private const double BlurTolerance = 2.5;

    /// <summary>The same between an original and what is only encoded anew: the sharpest of the small ones is 4.7 levels off.</summary>
    private const double CodecTolerance = 5;

    private string Reference => photographs["reference"];

    /// <summary>Blurs the photographs with the suite's program, as the reference for all others.</summary>
    /// <returns>The program's JSON document.</returns>
    public Task<string> MakeReferenceAsync(ProgramBuild build, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync(build.Path, [.. OurBlur(workers: 2, Reference), "--json"], "", cancellationToken);

    /// <summary>The suite's program.</summary>
    public Contender Ours(ProgramBuild build, int workers) => BlurOf(
        $"{build.Name}, {(workers == 1 ? "one worker" : "two workers")}", build.Path, output => OurBlur(workers, output));

    /// <summary>The suite's program without a filter: what decoding in full and encoding cost.</summary>
    public Contender OurCodec(ProgramBuild build) => ContenderOf(
        $"{build.Name}, two workers, no blur",
        new Check(photographs.Folder, CodecTolerance),
        output => new MeasuredCommand(
            build.Path,
            [photographs.Folder, "--filter", "none", "--name", "{name}{ext}", "--workers", "2", "--output", output, "--quiet"]));

    /// <summary>The sheet's program.</summary>
    public Contender Pillow() => BlurOf(
        "Python, Pillow, two threads", python, output => [Toolbox.Peer("images.py"), output, "2", .. photographs.Files]);

    /// <summary>The command line of libvips, a process for each picture.</summary>
    public Contender Vips(string program) => BlurOf("vips gaussblur, two processes", "xargs", output =>
        [.. TwoAtATime, program, "gaussblur", "{}.jpg", Path.Combine(output, "{}_blurred.jpg[Q=75]"), "5", "--vips-concurrency=1"]);

    /// <summary>
    /// ImageMagick, a process for each picture. Debian allows it less memory than twelve megapixels need, and it keeps the rest in files.
    /// </summary>
    public Contender ImageMagick(string program) => BlurOf("ImageMagick, two processes", "env", output =>
        [
            $"MAGICK_TMPDIR={photographs.Scratch}", "xargs", .. TwoAtATime,
            program, "-limit", "thread", "1", "{}.jpg", "-blur", "0x5", "-quality", "75", Path.Combine(output, "{}_blurred.jpg"),
        ]);

    private string[] TwoAtATime => ["--arg-file", photographs.NameList, "--max-procs", "2", "-I{}"];

    private string[] OurBlur(int workers, string output) =>
        [
            photographs.Folder, "--sigma", "5", "--workers", workers.ToString(CultureInfo.InvariantCulture), "--output", output, "--quiet",
        ];

    private Contender BlurOf(string name, string program, Func<string, IReadOnlyList<string>> arguments) => ContenderOf(
        name, new Check(Reference, BlurTolerance), output => new MeasuredCommand(program, arguments(output), photographs.Folder));

    /// <summary>A program that writes its results to a folder, which is looked at and removed after each run.</summary>
    private Contender ContenderOf(string name, Check check, Func<string, MeasuredCommand> commandFor) =>
        new(name, async cancellationToken =>
        {
            var output = Directory.CreateDirectory(photographs["results"]);
            var (cost, _) = await commandFor(output.FullName).RunAsync(cancellationToken);
            var answer = await AnswerAsync(check, output.FullName, cancellationToken);
            output.Delete(recursive: true);
            return new Trial(cost, answer);
        });

    private async Task<string> AnswerAsync(Check check, string output, CancellationToken cancellationToken)
    {
        string[] arguments =
            [Toolbox.Peer("images_difference.py"), check.Folder, output, decoded.ToString(CultureInfo.InvariantCulture)];
        var words = (await ChildProcess.RunAsync(python, arguments, "", cancellationToken)).Trim().Split(' ');
        var difference = double.Parse(words[1], CultureInfo.InvariantCulture);
        return difference <= check.Tolerance
            ? $"{words[0]} pictures as they should be"
            : string.Create(CultureInfo.InvariantCulture, $"{words[0]} pictures, {difference:0.0} levels off");
    }

    /// <summary>What results are compared with, and how far they may be from it on average, in levels of 255.</summary>
    private sealed record Check(string Folder, double Tolerance);
}
