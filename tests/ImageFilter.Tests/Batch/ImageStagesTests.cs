using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Batch;

public sealed class ImageStagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_file_is_opened_before_the_result_is_encoded()
    {
        Pictures.Save(Pictures.Gradient(8, 8), _folder["a.png"]);
        var filter = new FilterEntry(
            "widen", "wide", "too wide for a JPEG", new FilterParameters(), (_, _) => new PictureRows(new PixelImage(70_000, 1, 1)));
        var stages = new ImageStages(
            Pictures.Engine,
            FilterChain.Of([filter], new FilterParameters()),
            new ProcessorSettings(MaximumPixels: 1_000, AllFrames: false, ExistingResults.Replace, EncodeSettings.Default),
            sheet: null,
            TimeProvider.System);

        var job = new ImageJob(_folder["a.png"], _folder["new/a.jpg"], ImageFormat.Jpeg);

        var outcome = stages.Process(0, job, TestContext.Current.CancellationToken);

        outcome.Error.Should().StartWith("the result cannot be encoded as Jpeg", "the picture is too wide for that");
        Directory.Exists(_folder["new"]).Should().BeFalse();
    }
}
