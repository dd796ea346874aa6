using System.Net.Sockets;
using System.Text;
using Activity7.AsyncWebServer.Tests.Program;

namespace Activity7.AsyncWebServer.Tests.Faults;

/// <summary>Clients that take their time, in crowds, against the built program.</summary>
public sealed class SlowClientTests
{
    private const int Crowd = 500;

    [Theory]
    [InlineData("GET /status HTTP/1.1\r\nHost: server\r\nX-Slow: ")]
    [InlineData("POST /status HTTP/1.1\r\nHost: server\r\nContent-Length: 10000\r\n\r\na")]
    public async Task Others_are_served_while_a_crowd_dribbles_and_the_crowd_is_let_go(string beginning)
    {
        await using var server = await BuiltServer.StartAsync("--quiet");
        var crowd = new List<TcpClient>();
        try
        {
            for (var i = 0; i < Crowd; i++)
            {
                crowd.Add(await server.ConnectAsync());
                await crowd[i].GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
            }

            for (var i = 0; i < 50; i++)
            {
                (await server.Client.GetStringAsync("/status")).Should().Contain("\"requestsHandled\"");
            }

            // The server ends each connection by itself, with or without an answer, although none of the clients does anything more.
            foreach (var client in crowd)
            {
                await ReadToEndAsync(client);
            }
        }
        finally
        {
            crowd.ForEach(client => client.Dispose());
        }
    }

    private static async Task ReadToEndAsync(TcpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        try
        {
            while (await client.GetStream().ReadAsync(buffer, patience.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset is an end as well.
        }
    }
}
