using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Activity7.AsyncWebServer.Health;

/// <summary>Whether the server is to be sent requests: not before it has started, and no more once it is being stopped.</summary>
/// <param name="lifetime">The server's.</param>
internal sealed class Readiness(IHostApplicationLifetime lifetime) : IHealthCheck
{
    private volatile bool _isDraining;

    /// <summary>Says from now on that no more requests are to be sent, while those that come are still answered.</summary>
    public void BeginDraining() => _isDraining = true;

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !lifetime.ApplicationStarted.IsCancellationRequested ? HealthCheckResult.Unhealthy("starting")
        : _isDraining || lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("draining")
        : HealthCheckResult.Healthy("ready"));
}
