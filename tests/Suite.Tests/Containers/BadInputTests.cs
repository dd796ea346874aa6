using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>What goes wrong in a container is one line out of <c>docker run</c>, with the exit code of the program.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("ParallelFactorial")]
    [InlineData("AsyncScraper")]
    [InlineData("ImageFilter")]
    [InlineData("MonteCarloBench")]
    [InlineData("AsyncWebServer")]
    public async Task An_unknown_option_is_wrong_usage(string program)
    {
        var result = await Images.RunConfinedAsync(program, [], "--nope");

        result.Should().Be(new ProgramResult(2, "", $"error: there is no option '--nope'; see '{program} --help'\n"));
    }

    [Theory]
    [InlineData("ImageFilter", "pictures")]
    [InlineData("AsyncScraper", "--input urls.txt")]
    [InlineData("MonteCarloBench", "merge share-0.json")]
    [InlineData("AsyncWebServer", "--static site")]
    public async Task What_is_not_there_because_its_folder_is_not_mounted_is_named(string program, string arguments)
    {
        var result = await Images.RunConfinedAsync(program, [], arguments.Split(' '));

        result.ExitCode.Should().Be(2, result.Error);
        result.ErrorLine.Should().StartWith("error: ").And.Contain(arguments.Split(' ')[^1]).And.NotContain("\n");
    }

    [Theory]
    [InlineData("ParallelFactorial", "25 --output results")]
    [InlineData("AsyncScraper", "--output pages.csv --quiet")]
    [InlineData("ImageFilter", "--quiet")]
    [InlineData("MonteCarloBench", "pi --samples 1000 --shard 0/2 --output share.json --quiet")]
    public async Task A_folder_that_the_user_of_the_image_may_not_write_to_is_named(string program, string arguments)
    {
        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

        var result = await Images.RunConfinedAsync(program, ["--volume", $"{folder.Path}:/data"], arguments.Split(' '));

        result.ExitCode.Should().Be(1, result.Error);
        result.ErrorLine.Should().StartWith("error: ").And.MatchRegex("denied|may not be written to").And.NotContain("\n");
        folder.Files.Should().BeEmpty();
    }
}
