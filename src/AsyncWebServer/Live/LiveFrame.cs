namespace Activity7.AsyncWebServer.Live;

/// <summary>Something that all watchers are told, and, once there is one, what they are told after it.</summary>
/// <remarks>
/// A chain that grows at its end: a watcher holds the frame that it sent last, and frames that every watcher has left behind are garbage.
/// One that does not read is cut off by the server's least data rate, so that it holds the frames of a few seconds at most.
/// </remarks>
/// <param name="Event">What it is, the event's name.</param>
/// <param name="Data">A JSON document without line ends.</param>
internal sealed record LiveFrame(string Event, string Data)
{
    private readonly TaskCompletionSource<LiveFrame?> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The frame after this one, as soon as there is one; null when there will be none.</summary>
    public Task<LiveFrame?> Next => _next.Task;

    /// <summary>Appends a frame, or with null the end; once.</summary>
    public void Append(LiveFrame? next) => _next.SetResult(next);
}
