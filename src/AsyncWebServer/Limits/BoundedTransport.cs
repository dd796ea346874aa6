using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Activity7.AsyncWebServer.Limits;

/// <summary>
/// Accepts connections only as long as fewer than so many are open; others wait in the system's queue until one is closed. Kestrel's own
/// limit accepts each before it refuses it, and a crowd comes faster than it is refused.
/// </summary>
/// <param name="transport">What accepts them.</param>
/// <param name="most">The most connections at a time, at all addresses together, at least 1.</param>
internal sealed class BoundedTransport(IConnectionListenerFactory transport, int most) : IConnectionListenerFactory, IDisposable
{
    private readonly SemaphoreSlim _places = new(most);

    /// <inheritdoc />
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await transport.BindAsync(endpoint, cancellationToken), _places);

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private sealed class Listener(IConnectionListener listener, SemaphoreSlim places) : IConnectionListener
    {
        private readonly CancellationTokenSource _unbound = new();

        public EndPoint EndPoint => listener.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                await places.WaitAsync(_unbound.Token);
            }
            catch (OperationCanceledException)
            {
                // As the transport says that there will be no more.
                return null;
            }

            if (await listener.AcceptAsync(cancellationToken) is { } connection)
            {
                return new PlacedConnection(connection, places);
            }

            places.Release();
            return null;
        }

        public async ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            await _unbound.CancelAsync();
            await listener.UnbindAsync(cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await listener.DisposeAsync();
            _unbound.Dispose();
        }
    }

    /// <summary>A connection that gives back its place when it is closed.</summary>
    private sealed class PlacedConnection(ConnectionContext connection, SemaphoreSlim places) : ConnectionContext
    {
        public override string ConnectionId
        {
            get => connection.ConnectionId;
            set => connection.ConnectionId = value;
        }

        public override IFeatureCollection Features => connection.Features;

        public override IDictionary<object, object?> Items
        {
            get => connection.Items;
            set => connection.Items = value;
        }

        public override IDuplexPipe Transport
        {
            get => connection.Transport;
            set => connection.Transport = value;
        }

        public override CancellationToken ConnectionClosed
        {
            get => connection.ConnectionClosed;
            set => connection.ConnectionClosed = value;
        }

        public override EndPoint? LocalEndPoint
        {
            get => connection.LocalEndPoint;
            set => connection.LocalEndPoint = value;
        }

        public override EndPoint? RemoteEndPoint
        {
            get => connection.RemoteEndPoint;
            set => connection.RemoteEndPoint = value;
        }

        public override void Abort(ConnectionAbortedException abortReason) => connection.Abort(abortReason);

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await connection.DisposeAsync();
            }
            finally
            {
                await base.DisposeAsync();
                places.Release();
            }
        }
    }
}
