using System.Net;
using System.Runtime.InteropServices;
using Activity7.AsyncWebServer.Health;
using Activity7.AsyncWebServer.Tests.Program;
using Activity7.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Activity7.AsyncWebServer.Tests.Health;

/// <summary>What the server says of its health.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task A_server_that_has_started_is_well(string path, string status)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var answer = await server.Client.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).Should().Be($"{{\n  \"status\": \"{status}\"\n}}\n");
        answer.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Fact]
    public async Task It_is_not_ready_before_it_has_started()
    {
        using var lifetime = new ManualLifetime();
        var readiness = new Readiness(lifetime);

        (await readiness.CheckHealthAsync(new HealthCheckContext())).Description.Should().Be("starting");
        await lifetime.Started.CancelAsync();
        (await readiness.CheckHealthAsync(new HealthCheckContext())).Description.Should().Be("ready");
        await lifetime.Stopping.CancelAsync();
        (await readiness.CheckHealthAsync(new HealthCheckContext())).Status.Should().Be(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task A_server_that_drains_is_live_and_not_ready()
    {
        await using var server = await LoopbackServer.StartAsync();
        server.App.Services.GetRequiredService<Readiness>().BeginDraining();

        using var ready = await server.Client.GetAsync("/health/ready");
        using var live = await server.Client.GetAsync("/health/live");

        (ready.StatusCode, live.StatusCode).Should().Be((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK));
        (await ready.Content.ReadAsStringAsync()).Should().Contain("\"draining\"");
    }

    [Fact]
    public async Task During_the_notice_it_still_takes_requests_on_new_connections()
    {
        await using var server = await BuiltServer.StartAsync("--notice", "300");
        server.Program.Send(PosixSignal.SIGTERM);
        await Until.TrueAsync(async () => (await server.Client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);

        using var another = new HttpClient { BaseAddress = server.Address };
        (await another.GetAsync("/status")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private sealed class ManualLifetime : IHostApplicationLifetime, IDisposable
    {
        public CancellationTokenSource Started { get; } = new();

        public CancellationTokenSource Stopping { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => Stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }

        public void Dispose()
        {
            Started.Dispose();
            Stopping.Dispose();
        }
    }
}
