using System.Net;
using System.Net.Sockets;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// The addresses that are not of the public Internet: this machine, its networks, the metadata of cloud machines, and what IANA's
/// special-purpose registries (RFC 6890) do not call globally reachable.
/// </summary>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8",          // this network (RFC 791)
            "10.0.0.0/8",         // private use (RFC 1918)
            "100.64.0.0/10",      // shared by providers (RFC 6598)
            "127.0.0.0/8",        // loopback (RFC 1122)
            "169.254.0.0/16",     // link-local (RFC 3927), and 169.254.169.254 for metadata
            "172.16.0.0/12",      // private use (RFC 1918)
            "192.0.0.0/24",       // protocol assignments (RFC 6890)
            "192.0.2.0/24",       // documentation (RFC 5737)
            "192.88.99.0/24",     // relays of 6to4, no more in use (RFC 7526)
            "192.168.0.0/16",     // private use (RFC 1918)
            "198.18.0.0/15",      // measurement of networks (RFC 2544)
            "198.51.100.0/24",    // documentation (RFC 5737)
            "203.0.113.0/24",     // documentation (RFC 5737)
            "224.0.0.0/4",        // multicast (RFC 5771)
            "240.0.0.0/4",        // reserved, and broadcast (RFC 1112, RFC 919)
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>What of IPv6 is given out for public use (RFC 4291 §2.4).</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ReservedGlobalUnicast =
    [
        IPNetwork.Parse("2001::/23"),     // protocol assignments, among them the tunnels of Teredo (RFC 2928, RFC 4380)
        IPNetwork.Parse("2001:db8::/32"), // documentation (RFC 3849)
        IPNetwork.Parse("3fff::/20"),     // documentation (RFC 9637)
    ];

    /// <summary>NAT64 (RFC 6052): the last 32 bits are an address of IPv4.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>6to4 (RFC 3056): bits 16 to 47 are an address of IPv4.</summary>
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>True if <paramref name="address"/>, or the address of IPv4 within it, is not of the public Internet.</summary>
    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Array.Exists(Networks, network => network.Contains(address));
        }

        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) ? Contains(new IPAddress(bytes.AsSpan(12, 4)))
            : SixToFour.Contains(address) ? Contains(new IPAddress(bytes.AsSpan(2, 4)))
            : !GlobalUnicast.Contains(address) || Array.Exists(ReservedGlobalUnicast, network => network.Contains(address));
    }
}
