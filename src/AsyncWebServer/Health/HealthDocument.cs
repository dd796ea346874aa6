namespace Activity7.AsyncWebServer.Health;

/// <summary>The document of <c>/health/live</c> and <c>/health/ready</c>.</summary>
/// <param name="Status"><c>live</c>; or <c>ready</c>, <c>starting</c>, <c>draining</c>.</param>
internal sealed record HealthDocument(string Status);
