namespace Activity7.AsyncWebServer;

/// <summary>The methods of a route that only gives.</summary>
internal static class ReadMethods
{
    /// <summary>HEAD beside GET: ASP.NET's own MapGet answers <c>curl -I</c> with 405.</summary>
    public static string[] All { get; } = [HttpMethods.Get, HttpMethods.Head];
}
