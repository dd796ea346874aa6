using System.Net.Http.Json;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Limits;
using Activity7.AsyncWebServer.StaticSite;
using Activity7.AsyncWebServer.Status;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncWebServer.Tests;

/// <summary>The server inside the test's own process, on a free port, with a clock that stands still until it is moved.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private LoopbackServer(WebApplication app, FakeTimeProvider time)
    {
        App = app;
        Time = time;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public RequestCounter Requests => App.Services.GetRequiredService<RequestCounter>();

    /// <summary>Starts the server, with more routes where a test needs them.</summary>
    public static async Task<LoopbackServer> StartAsync(
        Action<WebApplication>? map = null, string? staticDirectory = null, Func<AsyncWebServerOptions, AsyncWebServerOptions>? change = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var options = new AsyncWebServerOptions(["http://127.0.0.1:0"], staticDirectory ?? StaticSiteFeature.BundledDirectory)
        {
            LogInterval = TimeSpan.FromSeconds(10),
            MaintenanceInterval = TimeSpan.FromMinutes(5),
            Limits = new LimitOptions(1_000, new RateLimit(100, IncludesLoopback: false)),
            Drain = TimeSpan.FromMinutes(1),
        };
        options = change?.Invoke(options) ?? options;
        var app = WebServer.Build(options, time, logging => logging.ClearProviders());
        map?.Invoke(app);
        await app.StartAsync();
        return new LoopbackServer(app, time);
    }

    public async Task<StatusReport> StatusAsync() =>
        (await Client.GetFromJsonAsync("/status", ServerJson.Default.StatusReport))!;

    public async Task<IReadOnlyList<TaskReport>> TasksAsync() =>
        (await Client.GetFromJsonAsync("/background-tasks", ServerJson.Default.TaskListReport))!.Tasks;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
