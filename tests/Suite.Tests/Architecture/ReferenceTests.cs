using System.Xml.Linq;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Architecture;

/// <summary>Who may reference whom: arrows go down only.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Common"] = [],
        ["Execution"] = ["Common"],
        ["ParallelFactorial"] = ["Common", "Execution"],
        ["MonteCarloBench"] = ["Common", "Execution"],
        ["AsyncScraper"] = ["Common"],
        ["ImageFilter"] = ["Common"],
        ["AsyncWebServer"] = ["Common"],
    };

    public static TheoryData<string> Projects => [.. ProjectFiles("src").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        Allowed.Should().ContainKey(project, "a new project needs its place in the order");

        References(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).Should().BeSubsetOf(Allowed[project]);
    }

    [Fact]
    public void No_project_is_missing() => ProjectFiles("src").Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(Allowed.Keys);

    [Fact]
    public void Every_source_project_has_its_tests() =>
        ProjectFiles("tests").Select(Path.GetFileNameWithoutExtension).Should().Contain(Allowed.Keys.Select(project => $"{project}.Tests"));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Activity7.sln")).Replace('\\', '/');

        foreach (var project in ProjectFiles("src").Concat(ProjectFiles("tests")))
        {
            solution.Should().Contain(Path.GetRelativePath(Repository.Root, project).Replace('\\', '/'));
        }
    }

    [Theory]
    [InlineData("Spectre.Console", "src/Common/Terminal", "src/Common/Logging")]
    [InlineData("NetVips", "src/ImageFilter/Imaging/Vips")]
    [InlineData("SixLabors", "src/ImageFilter/Imaging/ImageSharp")]
    [InlineData("AngleSharp", "src/AsyncScraper/Parsing")]
    [InlineData("ScottPlot", "src/MonteCarloBench/Charts")]
    [InlineData("Polly", "src/AsyncScraper/Fetching")]
    [InlineData("Microsoft.Data.Sqlite", "src/AsyncScraper/State")]
    [InlineData("CsvHelper", "src/AsyncScraper/Output")]
    public void A_library_is_named_in_one_place(string library, params string[] places)
    {
        var users = SourceFiles()
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith($"using {library}", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

        users.Should().OnlyContain(file => places.Any(place => file.StartsWith(place + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_stay_short_enough_to_hold_one_idea() =>
        SourceFiles().Where(file => File.ReadLines(file).Count() > 250).Should().BeEmpty();

    [Fact]
    public void Entry_points_are_a_few_lines() =>
        SourceFiles().Where(file => Path.GetFileName(file) == "Program.cs" && File.ReadLines(file).Count() > MostLinesOfEntryPoint(file)).Should().BeEmpty();

    /// <summary>That of the server is also the table of its features.</summary>
    private static int MostLinesOfEntryPoint(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "AsyncWebServer" ? 50 : 20;

    private static IEnumerable<string> References(string projectFile) =>
        XDocument.Load(projectFile).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> ProjectFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories);
}
