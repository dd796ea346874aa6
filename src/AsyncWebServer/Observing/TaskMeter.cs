using System.Diagnostics.Metrics;
using Activity7.AsyncWebServer.BackgroundTasks;

namespace Activity7.AsyncWebServer.Observing;

/// <summary>Counts the runs of the scheduled tasks, when it is asked.</summary>
internal sealed class TaskMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Activity7.AsyncWebServer";

    public TaskMeter(IMeterFactory meters, IEnumerable<ScheduledTask> tasks)
    {
        var meter = meters.Create(Name);
        var all = tasks.ToArray();
        meter.CreateObservableCounter(
            "background_task.runs", () => Measure(all, task => task.Runs), "{run}", "Runs of a scheduled task that were started.");
        meter.CreateObservableCounter(
            "background_task.failures", () => Measure(all, task => task.Failures), "{run}", "Runs of a scheduled task that failed.");
    }

    private static IEnumerable<Measurement<long>> Measure(ScheduledTask[] tasks, Func<TaskReport, long> value) => tasks.Select(task =>
    {
        var report = task.Report;
        return new Measurement<long>(value(report), new KeyValuePair<string, object?>("task", report.Name));
    });
}
