using System.Globalization;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>The profiles of the compose file, each from its start to its end.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task Web_has_two_ready_servers_behind_one_name()
    {
        await using var project = new ComposeProject("web");

        await project.UpUntilAsync("client");

        (await project.LogOfAsync("client")).Output.TrimEnd('\n').Split('\n').Should().HaveCount(2).And.OnlyHaveUniqueItems().And.OnlyContain(line => line.EndsWith(" ready"));
    }

    [Fact]
    public async Task Scrape_reads_the_pages_of_the_servers_into_a_volume()
    {
        await using var project = new ComposeProject("scrape");
        using var folder = new TemporaryFolder();

        await project.UpUntilAsync("scraper");

        await project.ReadAsync("cp", "scraper:/data/pages.csv", folder["pages.csv"]);
        var rows = await File.ReadAllLinesAsync(folder["pages.csv"], TestContext.Current.CancellationToken);
        rows.Should().Contain(row => row.StartsWith("http://web:8080/,")).And.Contain(row => row.StartsWith("http://web:8080/status,"));
    }

    [Fact]
    public async Task Batch_filters_the_pictures_of_a_folder_and_does_no_picture_twice()
    {
        using var folder = new TemporaryFolder();
        await BuiltProgram.RunInAsync(folder.Path, "ImageFilter", "--quiet");
        var originals = folder.Files.Where(file => !file.Contains("_gaussian-blur")).ToList();
        await using var project = new ComposeProject("batch");
        project.Variables["IMAGES"] = folder.Path;
        project.Variables["RUN_AS"] = await SystemTool.UserAsync();

        await project.UpUntilAsync("filter");
        var first = folder.Files;
        await project.UpUntilAsync("filter");

        first.Should().HaveCountGreaterThan(originals.Count).And.Contain(file => file.StartsWith("filtered/"));
        folder.Files.Should().Equal(first);
    }

    [Fact]
    public async Task Batch_without_its_folder_is_told_so_and_makes_none()
    {
        using var folder = new TemporaryFolder();
        await using var project = new ComposeProject("batch");
        project.Variables["IMAGES"] = folder["nothing"];
        await Images.OfAllAsync();

        var result = await project.RunAsync("up");

        result.ExitCode.Should().NotBe(0);
        result.Error.Should().Contain("does not exist");
        folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task A_shard_that_was_killed_goes_on_when_started_again_and_the_merge_is_one_run_to_the_last_bit()
    {
        const string Samples = "60000000000";
        await using var project = new ComposeProject("shards");
        project.Variables["SAMPLES"] = Samples;
        await Images.OfAllAsync();
        await project.ReadAsync("up", "--detach", "shard-0", "shard-1", "shard-2", "shard-3");

        // It has kept something by the time that it tells how far it is.
        await Until.TrueAsync(async () => (await project.LogOfAsync("shard-2")).Error.Contains("chunks: "));
        await project.ReadAsync("kill", "shard-2");
        (await project.ReadAsync("ps", "--all", "--format", "{{.ExitCode}}", "shard-2")).Trim().Should().Be("137");
        await project.ReadAsync("up");

        (await project.LogOfAsync("shard-2")).Error.Should().Contain("going on after");
        var whole = await Images.RunConfinedAsync("MonteCarloBench", [], "pi", "--samples", Samples, "--quiet");
        (await project.LogOfAsync("merge")).Output.Should().Be(whole.Output);
    }

    [Fact]
    public async Task No_service_may_do_more_than_it_needs()
    {
        await using var project = new ComposeProject("*");

        var file = JsonDocument.Parse(await project.ReadAsync("config", "--format", "json")).RootElement;

        foreach (var service in file.GetProperty("services").EnumerateObject())
        {
            var (name, rules) = (service.Name, service.Value);
            rules.GetProperty("cap_drop").EnumerateArray().Select(item => item.GetString()).Should().Equal(["ALL"], name);
            rules.GetProperty("security_opt").EnumerateArray().Select(item => item.GetString()).Should().Equal(["no-new-privileges:true"], name);
            rules.GetProperty("read_only").GetBoolean().Should().BeTrue(name);
            rules.GetProperty("pids_limit").GetInt32().Should().BeInRange(1, 200, name);
            long.Parse(rules.GetProperty("mem_limit").GetString()!, CultureInfo.InvariantCulture).Should().BeInRange(1, 512 << 20, name);
            rules.GetProperty("cpus").GetDouble().Should().BeInRange(0.1, 2, name);
            rules.TryGetProperty("cap_add", out _).Should().BeFalse(name);
            rules.TryGetProperty("privileged", out _).Should().BeFalse(name);
            HasWayOut(rules).Should().Be(name == "web", name);
        }

        file.GetProperty("networks").GetProperty("inside").GetProperty("internal").GetBoolean().Should().BeTrue();
    }

    private static bool HasWayOut(JsonElement service) =>
        service.TryGetProperty("networks", out var networks)
            ? networks.EnumerateObject().Any(network => network.Name != "inside")
            : service.GetProperty("network_mode").GetString() != "none";
}
