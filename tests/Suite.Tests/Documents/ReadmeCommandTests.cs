using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>Every command of the README does what it says: it is typed here as a newcomer types it, in the repository's root.</summary>
/// <remarks>
/// What the programs write goes into a folder of the test, since the root may hold pictures of the user's own. A command may build
/// on what one before it has written, so those of a program run in their order and in one folder.
/// </remarks>
public sealed partial class ReadmeCommandTests
{
    /// <summary>Commands that a test cannot run: they fetch the repository, or run the tests themselves, or need a Docker engine.</summary>
    private static readonly string[] NotHere = ["git clone", "cd ", "dotnet test", "docker "];

    private static readonly IReadOnlyList<string> Commands =
        [.. MarkdownFile.Read(Path.Combine(Repository.Root, "README.md")).Commands
            .Where(command => !NotHere.Any(start => command.StartsWith(start, StringComparison.Ordinal)))
            .Distinct()];

    public static TheoryData<string> Programs => [.. Commands.Select(ProgramOf).Distinct()];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_commands_of_the_README_for_a_program_succeed_in_their_order_and_leave_the_repository_as_it_was(string program)
    {
        using var folder = new TemporaryFolder();
        var before = EntriesOfRoot();

        foreach (var command in Commands.Where(command => ProgramOf(command) == program))
        {
            var result = await RunAsync(command, folder.Path);

            result.ExitCode.Should().Be(0, "'{0}' says {1}", command, result.Error);
            result.Output.Should().NotBeEmpty("'{0}' prints a result", command);
        }

        EntriesOfRoot().Should().Equal(before);
    }

    [Fact]
    public void The_README_shows_each_program() =>
        Commands.Select(ProgramOf).Distinct().Should().BeEquivalentTo(
            "ParallelFactorial", "AsyncScraper", "ImageFilter", "MonteCarloBench", "AsyncWebServer");

    private static async Task<ProgramResult> RunAsync(string command, string folder)
    {
        // MSBuild takes variables for properties, and this is the one by which 'dotnet run' decides where the program runs.
        var environment = new Dictionary<string, string?> { ["RunWorkingDirectory"] = folder };

        // A session of its own, so that Ctrl+C reaches all of its processes and nothing else, as on a terminal.
        await using var shell = new RunningProgram("setsid", ["bash", "-c", $"exec {command}"], Repository.Root, environment);
        if (ProgramOf(command) == "AsyncWebServer")
        {
            // It serves until it is told to stop.
            (await shell.ReadLineAsync()).Should().Contain("http://");
            RunningProgram.SendTo(-shell.Id, PosixSignal.SIGINT);
        }

        return await shell.WaitForExitAsync();
    }

    private static string ProgramOf(string command) =>
        ProjectOption().Match(command) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"the README's command '{command}' runs no program of this repository: say here what to do with it");

    /// <summary>The files and folders of the repository's root, and when something was last added to or taken from each folder.</summary>
    private static IEnumerable<(string Path, DateTime Changed)> EntriesOfRoot() =>
        [.. new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos()
            .Where(entry => entry.Name is not (".git" or "artifacts" or "TestResults")) // the last is made by the running tests
            .Select(entry => (entry.FullName, entry is DirectoryInfo ? entry.LastWriteTimeUtc : default))
            .Order()];

    [GeneratedRegex(@"^dotnet run --project src/(\w+)")]
    private static partial Regex ProjectOption();
}
