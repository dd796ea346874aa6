using System.Text.Json;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>The verb <c>compare</c>.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_way_is_a_row_and_no_result_is_kept()
    {
        Pictures.Save(Pictures.Noise(40, 30, 3), _folder["a.png"]);
        Pictures.Save(Pictures.Noise(40, 30, 3), _folder["b.jpg"]);
        Pictures.Save(Pictures.Noise(40, 30, 3), _folder["b_blurred.jpg"]);
        var before = _folder.Files;

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "compare", ".", "--workers", "2", "--repeat", "2", "--json");

        result.ExitCode.Should().Be(0);
        _folder.Files.Should().Equal(before);
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("images").GetInt32().Should().Be(2, "the result of an earlier run is no picture of the folder");
        var rows = document.RootElement.GetProperty("rows").EnumerateArray().ToList();
        rows.Select(row => (row.GetProperty("way").GetString(), row.GetProperty("workers").GetInt32()))
            .Should().Equal(("one after another", 1), ("pool of threads", 2), ("pipeline", 2));
        rows.Should().AllSatisfy(row =>
        {
            var (seconds, speedup) = (row.GetProperty("seconds").GetDouble(), row.GetProperty("speedup").GetDouble());
            row.GetProperty("imagesPerSecond").GetDouble().Should().BeApproximately(2 / seconds, 1e-6 / seconds);
            speedup.Should().BeApproximately(rows[0].GetProperty("seconds").GetDouble() / seconds, 1e-6);
            row.GetProperty("efficiency").GetDouble().Should().BeApproximately(speedup / row.GetProperty("workers").GetInt32(), 1e-6);
            row.GetProperty("peakMemoryBytes").GetInt64().Should().BeGreaterThan(10_000_000);
            row.GetProperty("failed").GetInt32().Should().Be(0);
        });
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_way()
    {
        Pictures.Save(Pictures.Noise(40, 30, 3), _folder["a.png"]);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "compare", "a.png", "--repeat", "1", "--filter", "invert");

        result.ExitCode.Should().Be(0);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        lines[0].Should().Be("1 image, median of 1");
        lines[^3].Should().MatchRegex(@"^one after another +1 +\d+\.\d{3} +[\d,]+\.\d +1\.00 +1\.00 +\d+\.\d\d +\d+ +0$");
        lines[^2].Should().StartWith("pool of threads");
        lines[^1].Should().StartWith("pipeline");
    }

    [Fact]
    public async Task A_picture_that_fails_in_every_way_is_told_once()
    {
        Pictures.Save(Pictures.Noise(40, 30, 3), _folder["a.png"]);
        await File.WriteAllTextAsync(_folder["b.jpg"], "no picture", TestContext.Current.CancellationToken);

        var result = await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "compare", ".", "--repeat", "1", "--json");

        result.ExitCode.Should().Be(1);
        result.ErrorLine.Should().StartWith("error: ./b.jpg: not a JPEG");
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("failed").GetInt32()).Should().Equal(1, 1, 1);
    }
}
