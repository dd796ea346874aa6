using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>The Gaussian blur of many photographs, two at a time: of a camera's size, of a screen's, and of thumbnails.</summary>
internal sealed class ImagesComparison : IComparison
{
    private static readonly PhotographSize[] Sizes =
    [
        new("12 megapixels", 4032, 3024, Count: 40, Checked: 8),
        new("2 megapixels", 1680, 1120, Count: 40, Checked: 20),
        new("0.1 megapixels", 400, 260, Count: 200, Checked: 200),
    ];

    public string Name => "images";

    public string Description => "ImageFilter against the sheet's Pillow, libvips and ImageMagick, blurring photographs of three sizes";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        var python = await contest.Tools.FindPythonAsync("PIL", "python3-pil", cancellationToken);
        var source = contest.Tools.FindFolder(Photographs.Source, Photographs.Package);
        if (python is null || source is null)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var builds = await ProgramBuild.AllAsync(contest.Tools, "ImageFilter", folder["native"], cancellationToken);
        var built = builds[^1];
        var vips = contest.Tools.FindProgram("vips", "libvips-tools");
        var imageMagick = contest.Tools.FindProgram("convert", "imagemagick");
        foreach (var size in Sizes)
        {
            var work = $"{size.Count} photographs of {size.Name}, blur of sigma 5";
            using var photographs = await Photographs.MakeAsync(python, source, size, cancellationToken);
            var batch = new PictureBatch(photographs, python, size.Checked);
            var share = CodecShare.Of(await batch.MakeReferenceAsync(built, cancellationToken));
            contest.Note(work, $"in {built.Name} with two workers {share}");

            List<Contender> contenders =
            [
                batch.Ours(built, workers: 2),
                batch.Ours(built, workers: 1),
                .. builds.Where(build => build != built).Select(build => batch.Ours(build, workers: 2)),
                batch.OurCodec(built),
                batch.Pillow(),
            ];
            if (vips is not null)
            {
                contenders.Add(batch.Vips(vips));
            }

            if (imageMagick is not null)
            {
                contenders.Add(batch.ImageMagick(imageMagick));
            }

            await contest.RunAsync(work, contenders[0], contenders[1..], Contest.Equal, cancellationToken);
        }
    }
}
