namespace Activity7.AsyncWebServer;

/// <summary>Answers what went wrong as a document (RFC 9457), with the trace id under which the log has more.</summary>
internal static class Errors
{
    public static void AddErrors(this IServiceCollection services) => services.AddProblemDetails();

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(failed =>
        {
            // What was going to be answered is gone, with its headers.
            failed.UseSecurityHeaders();
            failed.Run(context => TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context));
        });
        app.UseStatusCodePages();
    }
}
