namespace Activity7.Testing;

/// <summary>Waits for something that another thread is about to do.</summary>
public static class Until
{
    /// <summary>Returns as soon as <paramref name="condition"/> holds; gives up when it does not within a minute.</summary>
    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    /// <summary>The same for a condition that has to be asked for.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
