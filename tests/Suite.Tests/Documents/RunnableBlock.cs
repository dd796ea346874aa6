using Activity7.Suite.Tests.Containers;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>A block of a page that shows commands and what they print.</summary>
/// <param name="Commands">The commands in order, each with the lines that are shown under it.</param>
internal sealed record RunnableBlock(IReadOnlyList<(string Command, IReadOnlyList<string> Output)> Commands)
{
    /// <summary>Before the output of each command; no program prints it.</summary>
    private const string Mark = "\u0001";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Reads the lines of a block.</summary>
    public static RunnableBlock Of(IEnumerable<string> lines)
    {
        var commands = new List<(string Command, IReadOnlyList<string> Output)>();
        var output = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                output = [];
                commands.Add((line[2..], output));
            }
            else if (commands is [.., var last] && last.Command.EndsWith('\\'))
            {
                commands[^1] = ($"{last.Command}\n{line}", output);
            }
            else
            {
                output.Add(line);
            }
        }

        return new RunnableBlock(commands);
    }

    /// <summary>
    /// Types the commands into one shell, which starts in an empty folder where everything that they write goes, while <c>dotnet</c> and <c>docker</c> find
    /// what they name relative to the repository's root. The last command must succeed.
    /// </summary>
    /// <returns>What each command has printed, to standard output and standard error alike.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync()
    {
        if (Commands.Any(command => command.Command.StartsWith("docker ", StringComparison.Ordinal)))
        {
            await Docker.RequireAsync();
            await Images.OfAllAsync();
        }

        using var tools = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        foreach (var tool in new[] { "dotnet", "docker" })
        {
            await File.WriteAllTextAsync(tools[tool], $"#!/bin/sh\nPATH=${{PATH#*:}}\ncd '{Repository.Root}' && exec {tool} \"$@\"\n", TestContext.Current.CancellationToken);
            File.SetUnixFileMode(tools[tool], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var script = string.Concat(Commands.Select(command => $"echo '{Mark}'\n{command.Command}\n"));
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = $"{tools.Path}:{Environment.GetEnvironmentVariable("PATH")}",
            // MSBuild takes variables for properties, and this is the one by which 'dotnet run' decides where the program runs.
            ["RunWorkingDirectory"] = folder.Path,
        };
        await using var shell = new RunningProgram("bash", ["-c", $"exec 2>&1\n{script}"], folder.Path, environment);
        var result = await shell.WaitForExitAsync(Patience);

        result.ExitCode.Should().Be(0, "the last command succeeds, and they print {0}", result.Output);
        return [.. result.Output.Split($"{Mark}\n").Skip(1).Select(output => output.TrimEnd('\n').Split('\n'))];
    }
}
