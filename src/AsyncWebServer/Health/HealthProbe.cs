using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.Json;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer.Health;

/// <summary>Asks the servers at an address whether they are ready.</summary>
/// <param name="url">The address; without a path it is asked for <c>/health/ready</c>.</param>
/// <param name="timeout">How long the name's resolution and each answer may take.</param>
/// <param name="resolve">Gives the addresses of a name, as <see cref="Dns"/> does.</param>
internal sealed class HealthProbe(Uri url, TimeSpan timeout, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>The most of an answer that is read, in bytes: many times the document.</summary>
    private const int MostBytes = 4096;

    /// <summary>What is asked.</summary>
    public Uri Url { get; } = url.AbsolutePath == "/" ? new Uri(url, "/health/ready") : url;

    /// <summary>
    /// Asks every server: a name in front of several, as Docker and Kubernetes give to the replicas of a service, has an address for each.
    /// </summary>
    /// <exception cref="ToolException">The name has no address.</exception>
    public async Task<IReadOnlyList<ProbedServer>> AskAllAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll((await FindAsync(cancellationToken)).Select(host => AskAsync(host, cancellationToken)));

    /// <summary>The hosts to connect to; this machine stays a name, since its one server may listen on either of its addresses.</summary>
    private async Task<IEnumerable<string>> FindAsync(CancellationToken cancellationToken)
    {
        if (Url.IsLoopback)
        {
            return [Url.IdnHost];
        }

        try
        {
            var addresses = await resolve(Url.IdnHost, cancellationToken).WaitAsync(timeout, cancellationToken);
            return addresses.Select(address => address.ToString()).Distinct();
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException)
        {
            throw new ToolException($"cannot find '{Url.Host}': {exception.Message}", exception);
        }
    }

    private async Task<ProbedServer> AskAsync(string host, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(HandlerFor(host)) { Timeout = timeout, MaxResponseContentBufferSize = MostBytes };
        try
        {
            using var answer = await client.GetAsync(Url, cancellationToken);
            return new ProbedServer(host, await StatusOfAsync(answer, cancellationToken), answer.IsSuccessStatusCode);
        }
        catch (HttpRequestException exception)
        {
            return new ProbedServer(host, $"gives no answer: {exception.GetBaseException().Message}", false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbedServer(host, $"gives no answer within {timeout.TotalSeconds:0.#} s", false);
        }
    }

    /// <summary>Connects to the host, whatever the address names.</summary>
    private SocketsHttpHandler HandlerFor(string host) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(host, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },

        // A certificate is not issued for the name of a loopback address, and nobody is between this process and that.
        SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || Url.IsLoopback,
        },
    };

    private static async Task<string> StatusOfAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var document = await answer.Content.ReadFromJsonAsync(ServerJson.Default.HealthDocument, cancellationToken);
            return document?.Status ?? StatusCode(answer);
        }
        catch (JsonException)
        {
            return StatusCode(answer);
        }
    }

    private static string StatusCode(HttpResponseMessage answer) => $"answers with status {(int)answer.StatusCode}";
}
