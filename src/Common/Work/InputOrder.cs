using System.Diagnostics.CodeAnalysis;

namespace Activity7.Common.Work;

/// <summary>Puts results that come in any order back into the order of their inputs. For one thread.</summary>
/// <remarks>What is not in turn yet is kept, without a bound: whoever adds has one, in how far it runs ahead.</remarks>
public sealed class InputOrder<T>
{
    private readonly Dictionary<int, T> _early = [];
    private int _next;

    /// <summary>Adds the result of the input at position <paramref name="index"/>, from 0; each is added once.</summary>
    public void Add(int index, T result) => _early.Add(index, result);

    /// <summary>Takes the next result in the order of the inputs; false while it is not there.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T result)
    {
        if (!_early.Remove(_next, out result))
        {
            return false;
        }

        _next++;
        return true;
    }
}
