using System.Net;
using System.Net.Sockets;

namespace Activity7.Execution.Tests;

/// <summary>
/// A place on loopback where jobs call and wait until the test lets them go: so a test knows that a job runs, and in which
/// process, without ever sleeping.
/// </summary>
internal sealed class Gate : IDisposable
{
    /// <summary>A job that does not come within this time never will.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Gate() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Waits until a job calls.</summary>
    public async Task<Visitor> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var connection = await _listener.AcceptTcpClientAsync(patience.Token);
        var call = new byte[12];
        await connection.GetStream().ReadExactlyAsync(call, patience.Token);
        return new Visitor(connection, BitConverter.ToInt64(call), BitConverter.ToInt32(call, 8));
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>A job that waits at the gate.</summary>
    internal sealed record Visitor(TcpClient Connection, long Caller, int ProcessId) : IDisposable
    {
        /// <summary>Lets the job return <paramref name="answer"/>.</summary>
        public void Open(long answer) => Connection.GetStream().Write(BitConverter.GetBytes(answer));

        /// <summary>Waits until the job's process closes the connection, as its death does.</summary>
        public async Task LeftAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                (await Connection.GetStream().ReadAsync(new byte[1], patience.Token)).Should().Be(0);
            }
            catch (IOException)
            {
                // A reset instead of an orderly end: gone all the same.
            }
        }

        public void Dispose() => Connection.Dispose();
    }
}
