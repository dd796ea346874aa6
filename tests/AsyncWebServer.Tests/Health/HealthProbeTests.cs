using System.Net;
using System.Net.Sockets;
using Activity7.AsyncWebServer.Health;
using Activity7.Common.Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Activity7.AsyncWebServer.Tests.Health;

/// <summary>Asking servers whether they are ready.</summary>
public sealed class HealthProbeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_name_is_asked_at_each_of_its_addresses()
    {
        await using var first = await LoopbackServer.StartAsync();
        var port = new Uri(first.App.Urls.Single()).Port;
        await using var second = await LoopbackServer.StartAsync(change: options => options with { Urls = [$"http://127.0.0.2:{port}"] });
        second.App.Services.GetRequiredService<Readiness>().BeginDraining();

        var servers = await ProbeOf($"http://web:{port}", "127.0.0.1", "127.0.0.2", "127.0.0.1", "127.0.0.3").AskAllAsync(CancellationToken.None);

        servers.Should().Equal(
            new ProbedServer("127.0.0.1", "ready", true),
            new ProbedServer("127.0.0.2", "draining", false),
            new ProbedServer("127.0.0.3", "gives no answer: Connection refused", false));
    }

    [Fact]
    public async Task A_name_without_an_address_is_an_error_of_one_line()
    {
        var probe = new HealthProbe(
            new Uri("http://web:8080"), Patience, (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)));

        (await probe.Invoking(asked => asked.AskAllAsync(CancellationToken.None)).Should().ThrowAsync<ToolException>())
            .WithMessage("cannot find 'web': *");
    }

    [Fact]
    public async Task A_name_that_is_not_found_in_time_is_an_error_of_one_line()
    {
        var never = new TaskCompletionSource<IPAddress[]>();
        var probe = new HealthProbe(new Uri("http://web:8080"), TimeSpan.FromMilliseconds(1), (_, _) => never.Task);

        (await probe.Invoking(asked => asked.AskAllAsync(CancellationToken.None)).Should().ThrowAsync<ToolException>())
            .WithMessage("cannot find 'web': *");
    }

    [Theory]
    [InlineData("/", "ready", true)]
    [InlineData("/health/live", "live", true)]
    [InlineData("/nothing", "answers with status 404", false)]
    [InlineData("/page", "answers with status 200", true)]
    [InlineData("/moved", "answers with status 302", false)]
    [InlineData("/empty", "answers with status 200", true)]
    [InlineData("/null", "answers with status 200", true)]
    public async Task The_answer_says_how_the_server_is(string path, string status, bool isReady)
    {
        await using var server = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/page", () => "a page");
            app.MapGet("/moved", () => Results.Redirect("/health/ready"));
            app.MapGet("/empty", () => Results.Ok());
            app.MapGet("/null", () => Results.Text("null", "application/json"));
        });

        var servers = await ProbeOf(new Uri(server.Client.BaseAddress!, path).AbsoluteUri).AskAllAsync(CancellationToken.None);

        servers.Should().Equal(new ProbedServer("127.0.0.1", status, isReady));
    }

    [Fact]
    public async Task A_long_answer_is_not_read_to_its_end()
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapGet("/long", () => new string('a', 1_000_000)));

        var servers = await ProbeOf(new Uri(server.Client.BaseAddress!, "/long").AbsoluteUri).AskAllAsync(CancellationToken.None);

        servers.Should().ContainSingle().Which.IsReady.Should().BeFalse();
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var probe = new HealthProbe(
            new Uri($"http://{listener.LocalEndpoint}"), TimeSpan.FromMilliseconds(100), Dns.GetHostAddressesAsync);

        var servers = await probe.AskAllAsync(CancellationToken.None);

        servers.Should().Equal(new ProbedServer("127.0.0.1", "gives no answer within 0.1 s", false));
    }

    [Fact]
    public async Task Whoever_cancels_is_not_given_an_answer()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var cancelled = new CancellationTokenSource();
        var asking = ProbeOf($"http://{listener.LocalEndpoint}").AskAllAsync(cancelled.Token);
        await cancelled.CancelAsync();

        await asking.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    private static HealthProbe ProbeOf(string url, params string[] addresses) =>
        new(new Uri(url), Patience, (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Select(IPAddress.Parse)]));
}
