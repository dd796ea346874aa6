using System.Net;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// The proxy that the environment names, for other machines alone: it cannot reach this machine's loopback address, where the
/// demonstration site is.
/// </summary>
internal sealed class ProxyExceptLoopback(IWebProxy proxy) : IWebProxy
{
    /// <inheritdoc />
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    /// <inheritdoc />
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    /// <inheritdoc />
    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
