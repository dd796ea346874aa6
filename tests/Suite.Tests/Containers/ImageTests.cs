using System.Globalization;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>What is in the images.</summary>
public sealed class ImageTests
{
    public static TheoryData<string> Programs => [.. Dockerfile.All.Select(file => file.Program)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_runs_as_a_user_that_is_not_root_and_says_what_it_is(string program)
    {
        var config = JsonDocument.Parse(await Docker.ReadAsync("image", "inspect", "--format", "{{json .Config}}", await Images.OfAsync(program))).RootElement;

        config.GetProperty("User").GetString().Should().Be("1654");
        var labels = config.GetProperty("Labels");
        labels.GetProperty("org.opencontainers.image.title").GetString().Should().Be(program);
        foreach (var label in new[] { "description", "version", "licenses" })
        {
            labels.GetProperty($"org.opencontainers.image.{label}").GetString().Should().NotBeNullOrEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_has_no_shell(string program)
    {
        var result = await Docker.RunAsync("run", "--rm", "--entrypoint", "/bin/sh", await Images.OfAsync(program), "-c", "exit 0");

        result.ExitCode.Should().Be(127);
    }

    /// <summary>What the program adds to the image that it rests on; the libraries of other languages are named.</summary>
    [Theory]
    [InlineData("AsyncScraper", 25)]
    [InlineData("AsyncWebServer", 25)]
    [InlineData("ParallelFactorial", 40)]
    [InlineData("MonteCarloBench", 40)]
    [InlineData("ImageFilter", 40 + 25)] // libvips
    public async Task It_is_small(string program, double megabytes)
    {
        var size = await SizeOfAsync(await Images.OfAsync(program)) - await SizeOfAsync(Dockerfile.Of(program).BaseImage);

        (size / 1e6).Should().BeLessThanOrEqualTo(megabytes);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task It_holds_no_debug_symbols_of_native_code_and_no_documentation(string program)
    {
        await using var container = await Container.MakeAsync("create", await Images.OfAsync(program));
        using var folder = new TemporaryFolder();

        await Docker.ReadAsync("cp", $"{container.Id}:/app", folder["app"]);

        folder.Files.Should().NotBeEmpty().And.NotContain(file => file.EndsWith(".dbg") || file.EndsWith(".xml"));
    }

    private static async Task<double> SizeOfAsync(string image) =>
        double.Parse(await Docker.ReadAsync("image", "inspect", "--format", "{{.Size}}", image), CultureInfo.InvariantCulture);
}
