using Activity7.Common.Files;

namespace Activity7.Common.Tests.Files;

/// <summary>Writes a file with <see cref="AtomicFile"/>, on the calling thread or asynchronously.</summary>
public delegate Task WayToWrite(string path, Action<Stream> write, CancellationToken cancellationToken);

/// <summary>All ways of writing with <see cref="AtomicFile"/>.</summary>
public static class WaysToWrite
{
    public static TheoryData<WayToWrite> All => new(
        (path, write, cancellationToken) =>
        {
            AtomicFile.Write(path, write, cancellationToken);
            return Task.CompletedTask;
        },
        (path, write, cancellationToken) => AtomicFile.WriteAsync(
            path,
            async (stream, _) =>
            {
                await Task.Yield();
                write(stream);
            },
            cancellationToken));
}
