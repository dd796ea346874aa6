using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>The Docker engine of this machine, asked through its command line. A test that needs it is skipped where none answers.</summary>
internal static class Docker
{
    /// <summary>Images are built, with all packages fetched anew, on a machine that runs other tests beside.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private static readonly Task<bool> Engine = AnswersAsync();

    /// <summary>Runs a command of docker in the repository's root, whatever its exit code.</summary>
    public static Task<ProgramResult> RunAsync(params IEnumerable<string> arguments) => RunWithAsync(new Dictionary<string, string?>(), arguments);

    /// <summary>The same with variables of the environment.</summary>
    public static async Task<ProgramResult> RunWithAsync(IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        await RequireAsync();
        await using var docker = new RunningProgram("docker", arguments, Repository.Root, environment);
        return await docker.WaitForExitAsync(Patience);
    }

    /// <summary>What a command that must succeed prints.</summary>
    public static async Task<string> ReadAsync(params IEnumerable<string> arguments)
    {
        var result = await RunAsync(arguments);
        result.ExitCode.Should().Be(0, "'docker {0}' says {1}", string.Join(' ', arguments), result.Error);
        return result.Output.TrimEnd('\n');
    }

    /// <summary>Skips the test where no engine answers.</summary>
    public static async Task RequireAsync() => Assert.SkipUnless(await Engine, "no Docker engine answers");

    private static async Task<bool> AnswersAsync()
    {
        try
        {
            await using var docker = new RunningProgram("docker", ["version"]);
            return (await docker.WaitForExitAsync()).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is not even a docker command.
            return false;
        }
    }
}
