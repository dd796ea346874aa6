using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace Activity7.AsyncWebServer.Limits;

/// <summary>How many requests a second one address may send, on the average; a second's worth of them at once.</summary>
/// <param name="PerSecond">The requests, at least 1; 0 for no limit.</param>
/// <param name="IncludesLoopback">False to let requests from the machine itself go uncounted.</param>
internal sealed record RateLimit(int PerSecond, bool IncludesLoopback);

/// <summary>Holds clients to <see cref="RateLimit"/>.</summary>
internal static class RateLimiting
{
    /// <summary>The addresses of one customer of a provider begin with the same 64 bits, of which the customer chooses the rest.</summary>
    private const int BytesOfNetwork = 8;

    public static void AddRateLimit(this IServiceCollection services, RateLimit limit) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter =
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                    ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                    : "1";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
            NetworkOf(context.Connection.RemoteIpAddress!),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limit.PerSecond,
                TokensPerPeriod = limit.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
    });

    public static void UseRateLimit(this WebApplication app, RateLimit limit)
    {
        if (limit.PerSecond == 0)
        {
            return;
        }

        app.UseWhen(
            context => context.Connection.RemoteIpAddress is { } address && (limit.IncludesLoopback || !IPAddress.IsLoopback(address)),
            counted => counted.UseRateLimiter());
    }

    /// <summary>An IPv4 address, or the network of an IPv6 address.</summary>
    internal static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length > BytesOfNetwork)
        {
            Array.Clear(bytes, BytesOfNetwork, bytes.Length - BytesOfNetwork);
        }

        return new IPAddress(bytes);
    }
}
