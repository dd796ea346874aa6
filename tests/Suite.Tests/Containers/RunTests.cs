using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>The programs in their containers, which may do nothing but what they need.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData("ParallelFactorial")]
    [InlineData("AsyncScraper")]
    [InlineData("ImageFilter")]
    [InlineData("MonteCarloBench")]
    public async Task Without_arguments_it_does_the_example_of_the_sheet_without_a_network_on_a_system_that_cannot_be_written_to(string program)
    {
        var outside = await BuiltProgram.RunInAsync(null, program, "--help");
        var result = await Images.RunConfinedAsync(program, ["--volume", "/data"]);

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().NotBeEmpty().And.NotBe(outside.Output);
    }

    [Theory]
    [InlineData("ParallelFactorial", "25", "25! = 15511210043330985984 × 10^6")]
    [InlineData("MonteCarloBench", "primes count 0 10^6", "78,498")]
    [InlineData("AsyncScraper", "--json", "\"failures\": 0")]
    [InlineData("ImageFilter", "--filter sepia --format png --json", "_sepia.png")]
    [InlineData("AsyncWebServer", "--version", "1.0.0")]
    public async Task With_arguments_it_does_what_it_does_elsewhere(string program, string arguments, string expected)
    {
        var result = await Images.RunConfinedAsync(program, ["--volume", "/data"], arguments.Split(' '));

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().Contain(expected);
    }

    [Theory]
    [InlineData("ParallelFactorial")]
    [InlineData("AsyncScraper")]
    [InlineData("ImageFilter")]
    [InlineData("MonteCarloBench")]
    public async Task It_writes_into_its_data_folder_and_nowhere_else(string program)
    {
        await using var container = await Container.MakeAsync("create", "--network", "none", await Images.OfAsync(program));
        await Docker.ReadAsync("start", "--attach", container.Id);

        var changes = (await Docker.ReadAsync("diff", container.Id)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        changes.Should().NotContain(change => !change.EndsWith(" /data") && !change.Contains(" /data/"));
    }

    [Fact]
    public async Task What_it_writes_into_a_folder_of_the_user_belongs_to_the_user()
    {
        using var folder = new TemporaryFolder();
        var result = await Images.RunConfinedAsync(
            "ImageFilter", ["--user", await SystemTool.UserAsync(), "--volume", $"{folder.Path}:/data"]);

        result.ExitCode.Should().Be(0, result.Error);
        folder.Files.Should().NotBeEmpty();
        (await SystemTool.ReadAsync("stat", ["--format", "%u", .. folder.Files.Select(file => folder[file])])).Split('\n').Distinct()
            .Should().Equal(await SystemTool.ReadAsync("id", "-u"));
    }
}
