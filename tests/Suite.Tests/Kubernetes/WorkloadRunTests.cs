using System.Runtime.InteropServices;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>What a cluster would do with the manifests, done by the programs themselves with less work to do.</summary>
public sealed class WorkloadRunTests : IDisposable
{
    private readonly Manifests _manifests = ManifestFolder.Read().Parse();

    /// <summary>The volume.</summary>
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Shares_of_which_one_was_put_off_its_node_merge_to_the_bits_of_one_run()
    {
        const string Samples = "4e8";
        var (shares, merge) = (CommandLines("Job pi-shares", "4e11", Samples), CommandLines("Job pi-merge").Single());

        // A node whose processor knows no vectors: it is slow enough to be interrupted, and comes to the same bits.
        var slow = new Dictionary<string, string?> { ["DOTNET_EnableHWIntrinsic"] = "0" };
        await using (var first = new RunningProgram(BuiltProgram.PathOf("MonteCarloBench"), shares[0], _data.Path, slow))
        {
            while (!File.Exists(_data["checkpoint-0.json"]) && !first.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancelled);
            }

            first.Send(PosixSignal.SIGTERM);
            (await first.WaitForExitAsync()).ExitCode.Should().Be(130);
        }

        _data.Files.Should().Equal("checkpoint-0.json");
        foreach (var share in shares)
        {
            var early = await ComputeAsync(merge);
            early.ExitCode.Should().Be(2);
            early.ErrorLine.Should().StartWith("error: cannot read the share 'share-").And.NotContain("\n");
            (await ComputeAsync(share)).ExitCode.Should().Be(0);
        }

        (await ComputeAsync(merge)).Should().Be(await ComputeAsync("pi", "--samples", Samples, "--seed", "7", "--quiet"));
    }

    [Fact]
    public async Task The_server_answers_probes_and_Prometheus_and_the_scraper_finds_no_page_of_it_that_fails()
    {
        var serve = CommandLines("Deployment async-web-server", "*:8080", "127.0.0.1:0").Single();
        await using var server = BuiltProgram.Start("AsyncWebServer", serve);
        var address = new Uri((await server.ReadLineAsync())!);
        using var client = new HttpClient { BaseAddress = address };
        foreach (var path in PathsAsked())
        {
            (await client.GetAsync(new Uri(path, UriKind.Relative), Cancelled)).IsSuccessStatusCode.Should().BeTrue(path);
        }

        var crawl = CommandLines("CronJob async-scraper", "async-web-server", address.Authority).Single();
        (await ScrapeAsync(crawl)).ExitCode.Should().Be(0);
        (await ScrapeAsync(crawl)).Output.Should().Contain("Going on", "another pod of the same Job has the same state");

        _data.Files.Should().Equal("value-of-JOB_NAME.db", "value-of-JOB_NAME.jsonl");
        var rows = await File.ReadAllLinesAsync(_data["value-of-JOB_NAME.jsonl"], Cancelled);
        rows.Select(row => JsonDocument.Parse(row).RootElement.GetProperty("url").GetString())
            .Should().Contain([$"{address}", $"{address}static/"]).And.NotContain($"{address}events");
    }

    private IEnumerable<string> PathsAsked()
    {
        var pod = _manifests.Workloads.Single(workload => workload.Name == "Deployment async-web-server").Template;
        var container = pod.Spec.Containers.Single();
        return
        [
            container.StartupProbe.HttpGet.Path,
            container.LivenessProbe.HttpGet.Path,
            container.ReadinessProbe.HttpGet.Path,
            pod.Metadata.Annotations["prometheus.io/path"],
        ];
    }

    /// <summary>The command lines of a workload, with something in them that fits this machine.</summary>
    private List<string[]> CommandLines(string name, string there = "there", string here = "here")
    {
        var workload = _manifests.Workloads.Single(workload => workload.Name == name);
        return
        [
            .. workload.CommandLines(workload.Containers.Single())
                .Select(arguments => arguments.Select(argument => argument.Replace(there, here, StringComparison.Ordinal)).ToArray()),
        ];
    }

    private Task<ProgramResult> ScrapeAsync(string[] arguments) => BuiltProgram.RunInAsync(_data.Path, "AsyncScraper", arguments);

    private Task<ProgramResult> ComputeAsync(params string[] arguments) =>
        BuiltProgram.RunInAsync(_data.Path, "MonteCarloBench", arguments);
}
