using System.Collections.Concurrent;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>The images of the programs, each built once, by the command that its Dockerfile gives.</summary>
internal static class Images
{
    private static readonly ConcurrentDictionary<string, Task<ProgramResult>> Builds = new();

    // One after another: two at once take twice the memory and no less time.
    private static readonly SemaphoreSlim Turn = new(1);

    /// <summary>Builds the image of a program if no test has, and gives its name.</summary>
    public static async Task<string> OfAsync(string program)
    {
        var file = Dockerfile.Of(program);
        var result = await Builds.GetOrAdd(program, _ => BuildAsync(file));
        result.ExitCode.Should().Be(0, "'{0}' says {1}", file.BuildCommand, result.Error);
        return file.Image;
    }

    /// <summary>Builds all images that no test has built.</summary>
    public static async Task OfAllAsync()
    {
        foreach (var file in Dockerfile.All)
        {
            await OfAsync(file.Program);
        }
    }

    /// <summary>Runs the image's program to its end, with nothing but what it needs, and a volume for what it writes.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">More options of <c>docker run</c>.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static async Task<ProgramResult> RunConfinedAsync(string program, string[] options, params string[] arguments) =>
        await Docker.RunAsync(
            [
                "run", "--rm", "--read-only", "--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--network", "none",
                .. options, await OfAsync(program), .. arguments,
            ]);

    private static async Task<ProgramResult> BuildAsync(Dockerfile file)
    {
        await Turn.WaitAsync();
        try
        {
            return await Docker.RunAsync([.. file.BuildCommand.Split(' ').Skip(1), "--progress=plain"]);
        }
        finally
        {
            Turn.Release();
        }
    }
}
