using System.Text.Json;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>A batch that is killed goes on where it was.</summary>
public sealed class KilledBatchTests : IDisposable
{
    private const int Count = 40;
    private const int Kills = 6;
    private const int Height = 300;

    private readonly TemporaryFolder _folder = new();

    public KilledBatchTests()
    {
        for (var i = 0; i < Count; i++)
        {
            Directory.CreateDirectory(_folder[$"photos/{i % 4}"]);

            // Large enough to be killed in the middle of: a killed program does not get much further than it was meant to.
            Pictures.Save(Pictures.Noise(400 + i, Height, 3), _folder[$"photos/{i % 4}/{i:00}.png"]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_several_times_it_has_all_results_in_the_end_and_makes_none_twice()
    {
        (await BuiltProgram.RunInAsync(_folder.Path, "ImageFilter", "photos", "-r", "--output", "whole")).ExitCode.Should().Be(0);
        var random = new Random(3);
        var written = new Dictionary<string, DateTime>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = Start();
            for (var lines = random.Next(1, Count / Kills); lines > 0; lines--)
            {
                (await program.ReadLineAsync()).Should().NotBeNull();
            }

            program.Kill();
            await program.WaitForExitAsync();
            var results = Results();
            ShouldStillBe(written, results);
            written = results;
        }

        written.Count.Should().BeInRange(Kills, Count - 1, "there is something left to go on with");
        var last = await Start("--json").WaitForExitAsync();

        last.ExitCode.Should().Be(0);
        using var document = JsonDocument.Parse(last.Output);
        document.RootElement.GetProperty("skipped").GetInt32().Should().Be(written.Count);
        document.RootElement.GetProperty("succeeded").GetInt32().Should().Be(Count - written.Count);
        var all = Results();
        all.Should().HaveCount(Count);
        ShouldStillBe(written, all);
        foreach (var name in all.Keys)
        {
            Pictures.Load(_folder["out/" + name]).Height.Should().Be(Height);
            (await ReadAsync("out/" + name)).Should().Equal(await ReadAsync("whole/" + name));
        }
    }

    private static void ShouldStillBe(Dictionary<string, DateTime> before, Dictionary<string, DateTime> after)
    {
        foreach (var (name, time) in before)
        {
            after.Should().Contain(name, time, "what is there is not made again");
        }
    }

    private Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(_folder[name], TestContext.Current.CancellationToken);

    private RunningProgram Start(params string[] more) => new(
        BuiltProgram.PathOf("ImageFilter"),
        ["photos", "-r", "--output", "out", "--workers", "2", "--skip-existing", "--quiet", .. more],
        _folder.Path);

    /// <summary>The results under their final names, and when each was written; what a kill left under another name is hidden.</summary>
    private Dictionary<string, DateTime> Results() => _folder.Files
        .Where(name => name.StartsWith("out/", StringComparison.Ordinal) && !Path.GetFileName(name).StartsWith('.'))
        .ToDictionary(name => name["out/".Length..], name => File.GetLastWriteTimeUtc(_folder[name]));
}
