using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;
using Activity7.Testing;

namespace Activity7.MonteCarloBench.Tests.Reports;

/// <summary>The report that the built program writes.</summary>
public sealed class ReportProgramTests : IDisposable
{
    private const string Program = "MonteCarloBench";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_has_text_figures_and_charts()
    {
        var result = await CompareAsync("pi", "--samples", "1e6", "--workers", "1,2", "--repeat", "1", "--report", _folder["new/report"]);

        result.ExitCode.Should().Be(0, result.Error);
        result.Error.Should().BeEmpty();
        _folder.Files.Should().Equal(
            "new/report/efficiency.png",
            "new/report/efficiency.svg",
            "new/report/error.png",
            "new/report/error.svg",
            "new/report/report.json",
            "new/report/report.md",
            "new/report/speedup.png",
            "new/report/speedup.svg");
        var text = await ReadAsync("report.md");
        text.Should().Contain("| sequential | 1 |").And.Contain("| processes | 2 |").And.Contain("logical processors")
            .And.MatchRegex("- (The best way|No way was faster)");
        text.Should().Contain(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^3]);
        foreach (var chart in new[] { "speedup", "efficiency", "error" })
        {
            text.Should().Contain($"]({chart}.svg)");
            XDocument.Parse(await ReadAsync($"{chart}.svg")).Root!.Attribute("width")!.Value.Should().Be("640");
            var png = await File.ReadAllBytesAsync(PathOf($"{chart}.png"), TestContext.Current.CancellationToken);
            png.Take(8).Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10);
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).Should().Be(1280);
        }

        using var document = JsonDocument.Parse(await ReadAsync("report.json"));
        document.RootElement.GetProperty("rows").GetArrayLength().Should().Be(5);
    }

    [Fact]
    public async Task A_report_replaces_an_earlier_one_and_a_folder_that_cannot_be_made_ends_the_run_before_the_work()
    {
        await CompareAsync("integral", "--samples", "1e5", "--workers", "2", "--repeat", "1", "--report", _folder["new/report"]);
        await CompareAsync("option", "--samples", "1e5", "--workers", "2", "--repeat", "1", "--report", _folder["new/report"]);
        (await ReadAsync("report.md")).Should().Contain("call option").And.NotContain("integral");

        var result = await CompareAsync("pi", "--samples", "1e15", "--report", PathOf("report.md"));
        result.ExitCode.Should().Be(1);
        result.Error.Should().StartWith("error: ").And.Contain("report.md").And.EndWith("\n");
    }

    private static Task<ProgramResult> CompareAsync(params string[] arguments) => BuiltProgram.RunAsync(Program, ["compare", .. arguments, "--quiet"]);

    private string PathOf(string name) => _folder[$"new/report/{name}"];

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);
}
