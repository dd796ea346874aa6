using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>
/// The end of the handlers: sends a request over connections to public addresses or over those to private ones. The two are kept in pools
/// of their own, so that a page of the public Internet cannot lead to a private address by any way: not by a redirect, not by a name that
/// points there, and not by a connection that was opened for somebody who may.
/// </summary>
internal sealed class NetworkHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker _toPublic;
    private readonly HttpMessageInvoker _toPrivate;
    private readonly HttpMessageInvoker _toAny;
    private readonly HttpMessageInvoker _toProxy;
    private readonly IWebProxy _proxy;
    private readonly bool _allowsPrivate;

    /// <summary>Where the host of an address is that may be private; only a hint, since connecting checks.</summary>
    private readonly ConcurrentDictionary<string, bool> _isPrivate = new();

    /// <summary>Opens no connection yet.</summary>
    /// <param name="settings">How pages are fetched.</param>
    /// <param name="proxy">The proxy of the environment; it does the looking up of names for requests that go through it.</param>
    public NetworkHandler(FetchSettings settings, IWebProxy proxy)
    {
        _allowsPrivate = settings.AllowsPrivate;
        _proxy = proxy;
        _toPublic = Pool(address => !PrivateAddresses.Contains(address));
        _toPrivate = Pool(PrivateAddresses.Contains);
        _toAny = Pool(_ => true);
        _toProxy = Pool(_ => true, proxy);
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trace = FetchTrace.Of(request);
        try
        {
            return await (await PoolForAsync(trace, cancellationToken)).SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is PageException refused)
        {
            throw refused;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _toPublic.Dispose();
            _toPrivate.Dispose();
            _toAny.Dispose();
            _toProxy.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<HttpMessageInvoker> PoolForAsync(FetchTrace trace, CancellationToken cancellationToken)
    {
        var isProxied = !_proxy.IsBypassed(trace.Url) && _proxy.GetProxy(trace.Url) is not null;
        if (isProxied && (_allowsPrivate || trace.MayBePrivate || !IsPrivateLiteral(trace.Url)))
        {
            return _toProxy;
        }

        if (_allowsPrivate)
        {
            trace.IsPrivate = true;
            return _toAny;
        }

        trace.IsPrivate = trace.MayBePrivate && await IsPrivateAsync(trace.Url.IdnHost, cancellationToken);
        return trace.IsPrivate ? _toPrivate : _toPublic;
    }

    private static bool IsPrivateLiteral(Uri url) => IPAddress.TryParse(url.IdnHost, out var address) && PrivateAddresses.Contains(address);

    private async ValueTask<bool> IsPrivateAsync(string host, CancellationToken cancellationToken)
    {
        if (_isPrivate.TryGetValue(host, out var known))
        {
            return known;
        }

        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
            return _isPrivate[host] = Array.Exists(addresses, PrivateAddresses.Contains);
        }
        catch (SocketException)
        {
            return false; // connecting meets the same, and its error is the one that is told
        }
    }

    private static HttpMessageInvoker Pool(Predicate<IPAddress> isAllowed, IWebProxy? proxy = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // PageTryHandler follows them, to see loops and to say where they led
        AutomaticDecompression = DecompressionMethods.None, // BodyReader undoes it
        UseCookies = false,
        UseProxy = proxy is not null,
        Proxy = proxy,
        EnableMultipleHttp2Connections = true,
        ConnectCallback = (context, cancellationToken) => Connections.OpenAsync(context.DnsEndPoint, isAllowed, cancellationToken),
    });
}
