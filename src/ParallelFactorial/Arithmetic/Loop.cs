namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>Work in parts that have nothing to do with each other.</summary>
internal static class Loop
{
    /// <summary>
    /// Does every part, on as many threads as the options say; on one, without the library of tasks. The token is looked at between parts.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void For(int parts, ParallelOptions options, Action<int> body)
    {
        if (options.MaxDegreeOfParallelism > 1 && parts > 1)
        {
            Parallel.For(0, parts, options, body);
            return;
        }

        for (var part = 0; part < parts; part++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            body(part);
        }
    }
}
