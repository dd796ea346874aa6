namespace Activity7.Common.Cli;

/// <summary>Tells trouble that was to be expected from a bug.</summary>
public static class ExpectedFailures
{
    /// <summary>
    /// The one line for the user, or null for a bug. The cause counts too: a job that runs out of memory on another thread or in
    /// another process reaches the caller inside an exception of the executor.
    /// </summary>
    public static string? MessageOf(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ToolException or IOException or UnauthorizedAccessException:
                    return cause.Message;
                case OutOfMemoryException:
                    return "not enough memory; give the program more, or less work at once";
            }
        }

        return null;
    }
}
