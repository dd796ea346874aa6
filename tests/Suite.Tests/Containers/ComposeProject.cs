using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>A profile of the compose file, under a name of its own. Disposing it takes away all that it has made but the images.</summary>
/// <param name="profile">The profile, or <c>*</c> for all.</param>
internal sealed class ComposeProject(string profile) : IAsyncDisposable
{
    private readonly string _name = $"activity7-{Guid.NewGuid():N}";

    /// <summary>The variables that the file takes.</summary>
    public Dictionary<string, string?> Variables { get; } = [];

    /// <summary>Runs a command of <c>docker compose</c>, whatever its exit code.</summary>
    public Task<ProgramResult> RunAsync(params IEnumerable<string> arguments) => Docker.RunWithAsync(
        Variables, ["compose", "-f", "docker/compose.yaml", "--profile", profile, "--project-name", _name, .. arguments]);

    /// <summary>What a command that must succeed prints.</summary>
    public async Task<string> ReadAsync(params IEnumerable<string> arguments)
    {
        var result = await RunAsync(arguments);
        result.ExitCode.Should().Be(0, "it says {0}{1}", result.Output, result.Error);
        return result.Output;
    }

    /// <summary>Builds and starts the profile, until a service has ended; that must be with 0.</summary>
    public async Task UpUntilAsync(string service)
    {
        await Images.OfAllAsync();
        await ReadAsync("up", "--abort-on-container-exit", "--exit-code-from", service);
    }

    /// <summary>What the one container of a service has written; Compose itself adds sequences for a terminal.</summary>
    public async Task<ProgramResult> LogOfAsync(string service) =>
        await Docker.RunAsync("logs", (await ReadAsync("ps", "--all", "--quiet", service)).TrimEnd('\n'));

    public async ValueTask DisposeAsync() => await RunAsync("down", "--volumes", "--timeout", "60");
}
