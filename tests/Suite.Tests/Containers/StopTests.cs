using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary><c>docker stop</c> reaches the program, which ends by itself: 137 would be the engine's patience at its end.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("AsyncWebServer", 0, "--urls", "http://127.0.0.1:8080")]
    [InlineData("AsyncScraper", 0, "site")]
    [InlineData("AsyncScraper", 130, "http://127.0.0.1:1/", "--retries", "10", "--retry-delay", "60")]
    [InlineData("MonteCarloBench", 130, "pi", "--samples", "1e15")]
    [InlineData("MonteCarloBench", 130, "pi", "--samples", "1e15", "--executor", "processes")]
    [InlineData("ParallelFactorial", 130, "90000000..90000100")]
    public async Task A_stop_ends_it_with_its_own_exit_code(string program, int exitCode, params string[] arguments)
    {
        await using var container = await Container.MakeAsync(
            ["run", "--detach", "--network", "none", await Images.OfAsync(program), .. arguments]);

        // The first process of a container gets no signal that it has not asked for, and a program asks when its runtime has started.
        await Until.TrueAsync(async () => (await Docker.RunAsync("logs", container.Id)) is not { Output: "", Error: "" });

        (await container.StopAsync()).Should().Be($"{exitCode}");
    }
}
