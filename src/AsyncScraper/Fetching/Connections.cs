using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// Opens connections as long as the process' table of open files has room to spare. A page without a connection is a failed page, but
/// .NET can neither load an assembly nor start a thread without a file: a table filled to the last place would end the whole run.
/// </summary>
internal static class Connections
{
    /// <summary>About as many as the program has open when it begins to fetch.</summary>
    private const int Reserve = 128;

    private static readonly int Most = LimitOfOpenFiles() - Reserve;

    /// <summary>
    /// Connects to one of the addresses of <paramref name="server"/> that <paramref name="isAllowed"/> says yes to. The name is looked up
    /// here, and nobody looks it up again: the address that was checked is the one that is connected to.
    /// </summary>
    /// <exception cref="PageException">None of its addresses is allowed.</exception>
    /// <exception cref="SocketException">It cannot; <see cref="SocketError.TooManyOpenSockets"/> when there is no room.</exception>
    public static async ValueTask<Stream> OpenAsync(DnsEndPoint server, Predicate<IPAddress> isAllowed, CancellationToken cancellationToken)
    {
        if (!HasRoom())
        {
            throw new SocketException((int)SocketError.TooManyOpenSockets);
        }

        var addresses = await Dns.GetHostAddressesAsync(server.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, isAllowed);
        if (allowed.Length == 0)
        {
            throw new PageException(
                $"{server.Host} is at {addresses[0]}, which is no public address, and a public page leads there; --allow-private lets it");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, server.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A new file gets the lowest number that is free, so the number tells how full the table is. It is not asked of the connection's own
    /// socket, which could then no longer try the addresses of a host one after another.
    /// </summary>
    private static bool HasRoom()
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        return OperatingSystem.IsWindows() || probe.Handle < Most;
    }

    /// <summary>The soft limit, which .NET raises to the hard one when it starts; Linux alone tells it in a file.</summary>
    private static int LimitOfOpenFiles()
    {
        const string Name = "Max open files";
        const string Limits = "/proc/self/limits";
        var line = File.Exists(Limits) ? File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) : null;
        var soft = line?[Name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return int.TryParse(soft, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
    }
}
