using System.Text;
using Activity7.AsyncWebServer.BackgroundTasks;
using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Home;

/// <summary><c>/</c>: the server and its tasks for people.</summary>
internal static class HomeFeature
{
    public static void MapHome(this WebApplication app)
    {
        var status = app.Services.GetRequiredService<ServerStatus>();
        var tasks = app.Services.GetServices<ScheduledTask>().ToArray();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.MapMethods("/", ReadMethods.All, (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = HomePage.Style.ContentSecurityPolicy;
            var page = HomePage.Render(status.Report(), tasks.Select(task => task.Report), time.GetUtcNow());
            return TypedResults.Content(page, "text/html", Encoding.UTF8);
        }).Produces<string>(contentType: "text/html").WithSummary("the server and its tasks, as a page");
    }
}
