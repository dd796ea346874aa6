using System.Diagnostics.CodeAnalysis;

namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>The scheduled tasks, and <c>/background-tasks</c>: how they are, as JSON.</summary>
internal static class BackgroundTasksFeature
{
    public static void AddBackgroundTasks(this IServiceCollection services, AsyncWebServerOptions options)
    {
        services.AddScheduledTask<SimulatedLog>(options.LogInterval);
        services.AddScheduledTask<SimulatedMaintenance>(options.MaintenanceInterval);
        services.AddHostedService<TaskHost>();
    }

    public static void MapBackgroundTasks(this WebApplication app)
    {
        var tasks = app.Services.GetServices<ScheduledTask>().ToArray();
        app.MapMethods("/background-tasks", ReadMethods.All, () => ServerJson.Answer(ReportOn(tasks), ServerJson.Default.TaskListReport))
            .Produces<TaskListReport>().WithSummary("the scheduled tasks and how they are, as JSON");
        app.MapTaskControl();
    }

    private static TaskListReport ReportOn(ScheduledTask[] tasks) => new([.. tasks.Select(task => task.Report)]);

    private static void AddScheduledTask<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TTask>(
        this IServiceCollection services, TimeSpan interval)
        where TTask : class, IBackgroundTask
    {
        services.AddSingleton<TTask>();
        services.AddSingleton(provider => new ScheduledTask(
            provider.GetRequiredService<TTask>(),
            interval,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ScheduledTask>>()));
    }
}
