using Activity7.Suite.Tests.Containers;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>A block of a page that shows commands and what they print. The Spanish pages have the same ones, which another test sees to.</summary>
/// <param name="Commands">The commands in order, each with the lines that are shown under it.</param>
internal sealed record RunnableBlock(IReadOnlyList<(string Command, IReadOnlyList<string> Output)> Commands)
{
    /// <summary>Before the output of each command; no program prints it.</summary>
    private const string Mark = "\u0001";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>True when it wants a Docker engine.</summary>
    private bool WithEngine => Commands.Any(command => command.Command.Contains("docker ", StringComparison.Ordinal));

    /// <summary>The page and the number of each block that wants a Docker engine, or of each that does not.</summary>
    public static TheoryData<string, int> InPages(bool withEngine)
    {
        var blocks = new TheoryData<string, int>();
        foreach (var page in Pages.Of("en"))
        {
            for (var number = 0; number < Runnable(page).Count; number++)
            {
                if (Of(page, number).WithEngine == withEngine)
                {
                    blocks.Add(page, number);
                }
            }
        }

        return blocks;
    }

    /// <summary>Reads the block of a number, from 0, in a page.</summary>
    public static RunnableBlock Of(string page, int number)
    {
        var commands = new List<(string Command, IReadOnlyList<string> Output)>();
        var output = new List<string>();
        foreach (var line in Runnable(page)[number].Lines)
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

    /// <summary>Runs it and compares what each command prints with what is shown.</summary>
    public async Task PrintsWhatItShowsAsync()
    {
        var printed = await RunAsync();

        foreach (var ((command, shown), output) in Commands.Zip(printed))
        {
            OutputShape.Matches(Trimmed(shown), Trimmed(output)).Should().BeTrue(
                "'{0}' prints\n{1}\nand not\n{2}", command, string.Join('\n', output), string.Join('\n', shown));
        }
    }

    /// <summary>
    /// Types the commands into one shell, which starts in an empty folder where everything that they write goes, while <c>dotnet</c> and <c>docker</c>
    /// find what they name relative to the repository's root. The last command must succeed.
    /// </summary>
    /// <returns>What each command has printed, to standard output and standard error alike.</returns>
    private async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync()
    {
        if (WithEngine)
        {
            await Docker.RequireAsync();
            await Images.OfAllAsync();
        }

        using var tools = new TemporaryFolder();
        using var folder = new TemporaryFolder();
        foreach (var tool in new[] { "dotnet", "docker" })
        {
            await File.WriteAllTextAsync(
                tools[tool], $"#!/bin/sh\nPATH=${{PATH#*:}}\ncd '{Repository.Root}' && exec {tool} \"$@\"\n", TestContext.Current.CancellationToken);
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

    private static List<MarkdownFile.CodeBlock> Runnable(string page) => [.. Pages.Read($"en/{page}").CodeBlocks.Where(block => block.IsRunnable)];

    /// <summary>Without the empty lines at both ends, which a page leaves out or adds to set commands apart.</summary>
    private static string[] Trimmed(IReadOnlyList<string> lines) => string.Join('\n', lines).Trim().Split('\n');
}
