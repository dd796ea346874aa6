using System.Diagnostics.CodeAnalysis;

namespace Activity7.ImageFilter.Imaging.ImageSharp;

/// <summary>Takes the result of a task that has ended.</summary>
/// <remarks>
/// Only the asynchronous methods of ImageSharp can be cancelled. From and to memory they do all their work on the calling thread before
/// they return, so there is nothing to wait for.
/// </remarks>
[SuppressMessage("Usage", "VSTHRD002:Avoid problematic synchronous waits", Justification = "The task has ended.")]
internal static class Finished
{
    /// <summary>Throws what the task ended with, if that was an error.</summary>
    public static void Result(Task task) => task.GetAwaiter().GetResult();

    /// <inheritdoc cref="Result(Task)" />
    /// <returns>The result.</returns>
    public static T Result<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
