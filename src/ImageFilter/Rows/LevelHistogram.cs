namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Counts numbers of 16 bits and finds the one of a given rank: the sliding histogram of Huang, Yang and Tang (1979), in three layers, so
/// that 65,536 numbers are searched in a few steps.
/// </summary>
internal sealed class LevelHistogram
{
    // How many numbers there are that begin with the same 8 bits, with the same 12 bits, and that are the same.
    private readonly ushort[] _coarse = new ushort[1 << 8];
    private readonly ushort[] _middle = new ushort[1 << 12];
    private readonly ushort[] _fine = new ushort[1 << 16];

    // The place of the last search in the coarse layer, and how many numbers are below it. The next is mostly near.
    private int _place;
    private int _below;

    /// <summary>Counts a number; at most 65,535 in all.</summary>
    public void Add(ushort number)
    {
        _coarse[number >> 8]++;
        _middle[number >> 4]++;
        _fine[number]++;
        _below += number >> 8 < _place ? 1 : 0;
    }

    /// <summary>Takes back a number that was added.</summary>
    public void Remove(ushort number)
    {
        _coarse[number >> 8]--;
        _middle[number >> 4]--;
        _fine[number]--;
        _below -= number >> 8 < _place ? 1 : 0;
    }

    /// <summary>The number that so many of those counted come before when they are sorted.</summary>
    /// <param name="rank">From 0 to one less than there are numbers.</param>
    public ushort Find(int rank)
    {
        while (_below > rank)
        {
            _below -= _coarse[--_place];
        }

        while (_below + _coarse[_place] <= rank)
        {
            _below += _coarse[_place++];
        }

        var rest = rank - _below;
        var middle = Descend(_middle, _place << 4, ref rest);
        return (ushort)Descend(_fine, middle << 4, ref rest);
    }

    private static int Descend(ushort[] layer, int place, ref int rest)
    {
        while (rest >= layer[place])
        {
            rest -= layer[place++];
        }

        return place;
    }
}
