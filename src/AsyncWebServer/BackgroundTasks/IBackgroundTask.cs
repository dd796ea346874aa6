namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>Something that the server does again and again beside answering requests.</summary>
internal interface IBackgroundTask
{
    /// <summary>A short name of small letters and dashes, unique among the tasks.</summary>
    string Name { get; }

    /// <summary>What it does, in a few words.</summary>
    string Description { get; }

    /// <summary>Does it once. What it throws is recorded as a failed run.</summary>
    /// <param name="progress">Told how far it is, from 0 to 1; a task of one step need not say.</param>
    /// <param name="cancellationToken">Cancelled when the server is stopped.</param>
    /// <returns>One line that says what was done.</returns>
    Task<string> RunAsync(IProgress<double> progress, CancellationToken cancellationToken);
}
