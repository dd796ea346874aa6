namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>Goes through the steps of a maintenance run and takes its time for each, without touching anything.</summary>
internal sealed class SimulatedMaintenance(TimeProvider time, ILogger<SimulatedMaintenance> log) : IBackgroundTask
{
    /// <summary>Long enough to be seen running on the page, short enough for class.</summary>
    public static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(500);

    private static readonly string[] Steps = ["deleting old sessions", "compacting the database", "checking the backups"];

    public string Name => "maintenance";

    public string Description => "simulates maintenance in three steps";

    public async Task<string> RunAsync(IProgress<double> progress, CancellationToken cancellationToken)
    {
        for (var done = 0; done < Steps.Length; done++)
        {
            progress.Report((double)done / Steps.Length);
            ServerLog.MaintenanceStep(log, Steps[done]);
            await Task.Delay(StepTime, time, cancellationToken);
        }

        return $"{Steps.Length} steps done";
    }
}
