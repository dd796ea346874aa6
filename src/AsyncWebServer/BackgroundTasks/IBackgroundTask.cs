namespace Activity7.AsyncWebServer.BackgroundTasks;

/// <summary>Something that the server does again and again beside answering requests.</summary>
internal interface IBackgroundTask
{
    /// <summary>A short name of small letters and dashes, unique among the tasks.</summary>
    string Name { get; }

    /// <summary>What it does, in a few words.</summary>
    string Description { get; }

    /// <summary>Does it once. What it throws is recorded as a failed run.</summary>
    /// <returns>One line that says what was done.</returns>
    Task<string> RunAsync(CancellationToken cancellationToken);
}
