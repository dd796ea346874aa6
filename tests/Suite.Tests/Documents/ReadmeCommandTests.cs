using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>Every command of the README does what it says: it is typed here as a newcomer types it, in the repository's root.</summary>
public sealed class ReadmeCommandTests
{
    /// <summary>Commands that a test cannot run: they fetch the repository, or run the tests themselves, or need a Docker engine.</summary>
    private static readonly string[] NotHere = ["git clone", "cd ", "dotnet test", "docker "];

    public static TheoryData<string> Commands =>
        [.. MarkdownFile.Read(Path.Combine(Repository.Root, "README.md")).Commands
            .Where(command => !NotHere.Any(start => command.StartsWith(start, StringComparison.Ordinal)))
            .Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_README_succeeds(string command)
    {
        // A session of its own, so that Ctrl+C reaches all of its processes and nothing else, as on a terminal.
        await using var shell = new RunningProgram("setsid", ["bash", "-c", $"exec {command}"], Repository.Root);
        if (command.Contains("AsyncWebServer", StringComparison.Ordinal))
        {
            // It serves until it is told to stop.
            (await shell.ReadLineAsync()).Should().Contain("http://");
            RunningProgram.SendTo(-shell.Id, PosixSignal.SIGINT);
        }

        var result = await shell.WaitForExitAsync();

        result.ExitCode.Should().Be(0, result.Error);
        result.Output.Should().NotBeEmpty();
    }

    [Fact]
    public void The_README_shows_each_program() =>
        Commands.Should().HaveCountGreaterThanOrEqualTo(5);
}
