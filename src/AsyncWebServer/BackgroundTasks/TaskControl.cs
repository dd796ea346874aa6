using Activity7.AsyncWebServer.Access;
using Microsoft.Net.Http.Headers;

namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary><c>POST /background-tasks/{name}/run</c>, <c>pause</c> and <c>resume</c>, for operators.</summary>
internal static class TaskControl
{
    public static void MapTaskControl(this WebApplication app)
    {
        var tasks = app.Services.GetServices<ScheduledTask>().ToDictionary(task => task.Name, StringComparer.Ordinal);
        var access = app.Services.GetRequiredService<OperatorAccess>();
        app.MapPost("/background-tasks/{name}/run", (string name, HttpContext context) => Control(name, context, Run))
            .Produces<TaskReport>(202).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).WithSummary("run a task now");
        app.MapPost("/background-tasks/{name}/pause", (string name, HttpContext context) => Control(name, context, Pause))
            .Produces<TaskReport>().ProducesProblem(403).ProducesProblem(404).WithSummary("let no run of a task become due");
        app.MapPost("/background-tasks/{name}/resume", (string name, HttpContext context) => Control(name, context, Resume))
            .Produces<TaskReport>().ProducesProblem(403).ProducesProblem(404).WithSummary("let runs of a task become due again");

        IResult Control(string name, HttpContext context, Func<ScheduledTask, IResult> act) =>
            access.Refuse(context) is { } refusal ? refusal
            : !tasks.TryGetValue(name, out var task) ? TypedResults.Problem($"there is no task '{name}'", statusCode: 404)
            : act(task) is var result && IsForm(context.Request) ? TypedResults.LocalRedirect("~/", permanent: false, preserveMethod: false)
            : result;
    }

    private static IResult Run(ScheduledTask task) => task.TryRunNow()
        ? ServerJson.Answer(task.Report, ServerJson.Default.TaskReport, StatusCodes.Status202Accepted)
        : TypedResults.Problem($"a run of the task '{task.Name}' is under way; the next can begin when it has ended", statusCode: 409);

    private static IResult Pause(ScheduledTask task)
    {
        task.Pause();
        return ServerJson.Answer(task.Report, ServerJson.Default.TaskReport);
    }

    private static IResult Resume(ScheduledTask task)
    {
        task.Resume();
        return ServerJson.Answer(task.Report, ServerJson.Default.TaskReport);
    }

    /// <summary>True for a button of the page in a browser without script, which wants the page again.</summary>
    private static bool IsForm(HttpRequest request) =>
        request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
