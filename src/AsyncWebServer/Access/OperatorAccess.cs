using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.Access;

/// <summary>
/// Who may control the server: whoever has the key, and whoever sits at its machine. There are no cookies, so that no browser sends along
/// a right that its user did not mean to use, and an antiforgery token would guard nothing. But a browser on this machine does bring its
/// place along, to whatever page asks it to: so a request that a page of another site has made is not taken for one of its user's.
/// </summary>
/// <param name="key">The key; null when there is none.</param>
internal sealed class OperatorAccess(ApiKey? key)
{
    private const string Scheme = "Bearer ";

    /// <summary>The answer for whoever may not; null for whoever may.</summary>
    public ProblemHttpResult? Refuse(HttpContext context)
    {
        if (HasKey(context.Request) || (IsLocal(context) && !IsFromAnotherSite(context.Request)))
        {
            return null;
        }

        if (key is null)
        {
            return TypedResults.Problem(
                "only requests from the server's own machine may control its tasks; start it with --api-key-file to allow others", statusCode: 403);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem("send the key of the server: Authorization: Bearer KEY", statusCode: 401);
    }

    private bool HasKey(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return key is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && key.Matches(header[Scheme.Length..].Trim());
    }

    /// <summary>True at the machine itself: with a proxy between, everyone would seem to be there.</summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")

        // A page of another site can have its own name point to this machine.
        && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host, out var host) && IPAddress.IsLoopback(host)));

    private static bool IsFromAnotherSite(HttpRequest request) =>
        (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not "same-origin" and not "none")
        || (request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}");
}
