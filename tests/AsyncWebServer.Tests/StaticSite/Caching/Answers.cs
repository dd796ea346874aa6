namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>Asks, and lists what an answer says.</summary>
internal static class Answers
{
    public static async Task<HttpResponseMessage> AskAsync(
        LoopbackServer server, HttpMethod method, string path, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request);
    }

    /// <summary>All headers but the time of day, a line each.</summary>
    public static IReadOnlyList<string> Headers(HttpResponseMessage answer) =>
        [.. answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal)];
}
