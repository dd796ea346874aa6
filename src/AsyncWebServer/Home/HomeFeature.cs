using System.Text;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Live;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Home;

/// <summary><c>/</c>: the server and its tasks for people.</summary>
internal static class HomeFeature
{
    public static void MapHome(this WebApplication app)
    {
        var status = app.Services.GetRequiredService<ServerStatus>();
        var tasks = app.Services.GetServices<ScheduledTask>().ToArray();
        var log = app.Services.GetRequiredService<LogTail>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.MapMethods("/", ReadMethods.All, (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = HomePage.Style.ContentSecurityPolicy;

            // A form of a page that tells nobody where it comes from is sent without its origin, as from another site, and refused.
            context.Response.Headers["Referrer-Policy"] = "same-origin";
            var page = HomePage.Render(status.Report(), tasks.Select(task => task.Report), log.After(0), time.GetUtcNow());
            return TypedResults.Content(page, "text/html", Encoding.UTF8);
        }).Produces<string>(contentType: "text/html").WithSummary("the server and its tasks, as a page");
    }
}
