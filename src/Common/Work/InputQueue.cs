using System.Diagnostics.CodeAnalysis;

namespace Activity7.Common.Work;

/// <summary>Hands out inputs one by one to several threads, each with its position.</summary>
internal sealed class InputQueue<T>(IEnumerable<T> inputs) : IDisposable
{
    private readonly IEnumerator<T> _inputs = inputs.GetEnumerator();
    private readonly Lock _gate = new();
    private int _next;

    /// <summary>Takes the next input; false when there is none.</summary>
    public bool TryTake(out int index, [MaybeNullWhen(false)] out T input)
    {
        lock (_gate)
        {
            index = _next;
            if (!_inputs.MoveNext())
            {
                input = default;
                return false;
            }

            _next++;
            input = _inputs.Current;
            return true;
        }
    }

    public void Dispose() => _inputs.Dispose();
}
