using System.Text.Json;
using System.Xml.Linq;
using Activity7.Suite.Tests.Documents;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>What every Dockerfile keeps to; no engine is needed to see it.</summary>
public sealed class DockerfileTests
{
    public static TheoryData<string> Programs => [.. Dockerfile.All.Select(file => file.Program)];

    [Fact]
    public void Each_program_has_one() =>
        Dockerfile.All.Select(file => file.Program).Should().BeEquivalentTo(
            "ParallelFactorial", "AsyncScraper", "ImageFilter", "MonteCarloBench", "AsyncWebServer");

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_says_how_the_image_is_built_and_run(string program)
    {
        var file = Dockerfile.Of(program);

        file.BuildCommand.Should().Be($"docker build -f docker/{program}.Dockerfile -t {file.Image} .");
        var run = file.Comments.Single(comment => comment.StartsWith("docker run "));
        run.Should().EndWith($" {file.Image}");
        MarkdownFile.Read(Path.Combine(Repository.Root, "README.md")).Commands
            .Should().Contain(file.BuildCommand).And.Contain(command => command.Replace(" --rm", "") == run.Replace(" --rm", ""));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Only_what_restore_reads_comes_before_it_so_that_its_layer_survives_a_change_of_the_sources(string program)
    {
        var file = Dockerfile.Of(program);
        var before = file.Instructions.TakeWhile(instruction => !instruction.Contains("dotnet restore")).Where(IsCopy);

        before.SelectMany(SourcesOf).Should().BeEquivalentTo(
            ["global.json", "Directory.Build.props", "Directory.Packages.props", .. ProjectsOf(program).Select(project => $"src/{project}/{project}.csproj")]);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void After_it_come_the_sources_of_the_program_and_of_nothing_else(string program)
    {
        var file = Dockerfile.Of(program);
        var after = file.Instructions.SkipWhile(instruction => !instruction.Contains("dotnet restore")).Where(IsCopy)
            .Where(instruction => !instruction.Contains("--from="));

        after.SelectMany(SourcesOf).Should().BeEquivalentTo(
            [".editorconfig", "src/BannedSymbols.txt", .. ProjectsOf(program).Select(project => $"src/{project}")]);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_version_of_dotnet_is_one_argument_and_no_image_is_the_latest(string program)
    {
        var bases = Dockerfile.Of(program).Instructions.Where(instruction => instruction.StartsWith("FROM "));

        bases.Should().HaveCount(2).And.OnlyContain(instruction => instruction.Contains(":$DOTNET"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_image_has_no_shell_and_no_root_and_its_program_gets_the_signals(string program)
    {
        var file = Dockerfile.Of(program);
        var stage = file.LastStage().ToList();
        var entryPoint = stage.Single(instruction => instruction.StartsWith("ENTRYPOINT "))["ENTRYPOINT ".Length..];

        file.BaseImage.Should().EndWith("-noble-chiseled");
        stage.Should().Contain("USER $APP_UID");
        JsonSerializer.Deserialize<string[]>(entryPoint)![^1].Should().StartWith($"/app/{program}");
        stage.Should().NotContain(instruction => instruction.StartsWith("RUN ") || instruction.StartsWith("ADD "));
    }

    private static bool IsCopy(string instruction) => instruction.StartsWith("COPY ", StringComparison.Ordinal);

    /// <summary>What an instruction copies: all words but the first, the options and the last.</summary>
    private static IEnumerable<string> SourcesOf(string copy) =>
        copy.Split(' ')[1..^1].Where(word => !word.StartsWith("--", StringComparison.Ordinal));

    /// <summary>A project and all that it references, directly or not.</summary>
    private static IEnumerable<string> ProjectsOf(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .SelectMany(reference => ProjectsOf(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)))
            .Append(project)
            .Distinct();
}
