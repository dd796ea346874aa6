namespace Activity7.Suite.Tests.Containers;

/// <summary>A container that a test has made. Disposing it kills it if it still runs, and takes it away.</summary>
internal sealed class Container : IAsyncDisposable
{
    private Container(string id) => Id = id;

    /// <summary>What commands of docker call it.</summary>
    public string Id { get; }

    /// <summary>Makes it by a command that prints its id: <c>create</c>, or <c>run --detach</c>.</summary>
    public static async Task<Container> MakeAsync(params IEnumerable<string> command) => new(await Docker.ReadAsync(command));

    /// <summary>A field of what the engine knows of it.</summary>
    /// <param name="field">The field in the notation of Go's templates, such as <c>.State.ExitCode</c>.</param>
    public Task<string> InspectAsync(string field) => Docker.ReadAsync("inspect", "--format", $"{{{{{field}}}}}", Id);

    /// <summary>Sends SIGTERM and waits for the end; a minute later the engine would kill it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<string> StopAsync()
    {
        await Docker.ReadAsync("stop", "--time", "60", Id);
        return await InspectAsync(".State.ExitCode");
    }

    public async ValueTask DisposeAsync() => await Docker.ReadAsync("rm", "--force", "--volumes", Id);
}
