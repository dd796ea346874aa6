namespace Activity7.AsyncWebServer.Live;

/// <summary>A line of the server's log.</summary>
/// <param name="Number">Its number since the start, from 1 without a gap.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Level"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
/// <param name="Message">What it says.</param>
internal sealed record LogLine(long Number, DateTimeOffset At, string Level, string Message);
