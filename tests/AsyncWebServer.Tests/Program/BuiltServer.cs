using System.Net.Sockets;
using System.Text;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Program;

/// <summary>The built program, started on a free port, with the address that it printed.</summary>
internal sealed class BuiltServer : IAsyncDisposable
{
    private BuiltServer(RunningProgram program, Uri address)
    {
        Program = program;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    public RunningProgram Program { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<BuiltServer> StartAsync(params string[] arguments)
    {
        var program = BuiltProgram.Start("AsyncWebServer", ["--urls", "http://127.0.0.1:0", .. arguments]);
        return new BuiltServer(program, new Uri((await program.ReadLineAsync())!));
    }

    public async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(Address.Host, Address.Port);
        return client;
    }

    /// <summary>Sends a request as it stands: an HTTP client would tidy up the path first.</summary>
    public static async Task SendAsync(TcpClient client, string target) =>
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: server\r\nConnection: close\r\n\r\n"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Program.DisposeAsync();
    }
}
