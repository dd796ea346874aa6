namespace Activity7.Execution.Local;

/// <summary>Runs a job on the calling thread, with the failures that every executor promises.</summary>
internal static class LocalRun
{
    public static JobResult<TOutput> Run<TInput, TOutput>(
        Job<TInput, TOutput> job, int index, TInput input, string worker, CancellationToken cancellationToken)
    {
        try
        {
            return new JobResult<TOutput>(index, job.Run(input, cancellationToken), worker, Attempt: 1);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new JobFailedException(job.Name, index, exception);
        }
    }
}
