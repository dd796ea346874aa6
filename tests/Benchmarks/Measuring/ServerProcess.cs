namespace Activity7.Benchmarks.Measuring;

/// <summary>A web server. Disposing it kills it.</summary>
/// <param name="process">The server.</param>
/// <param name="address">Where it listens, without a slash at the end.</param>
internal sealed class ServerProcess(ChildProcess process, string address) : IAsyncDisposable
{
    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => address;

    /// <summary>Processor time so far, of the server and its workers.</summary>
    public TimeSpan Cpu => process.Cpu;

    /// <summary>The most physical memory so far, of the server or one of its workers.</summary>
    public long PeakBytes => process.PeakBytes;

    /// <summary>Starts a server that prints its address in its first line, once it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var process = new ChildProcess(program, arguments);
        try
        {
            return new ServerProcess(process, (await process.ReadLineAsync(cancellationToken)).TrimEnd('/'));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => process.DisposeAsync();
}
