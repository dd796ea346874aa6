using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Verification;

/// <summary>What a text of digits says about its number, found in one pass.</summary>
/// <param name="moduli">What to take the number's residues by.</param>
internal sealed class DigitStream(IReadOnlyList<Modulus> moduli)
{
    /// <summary>Digits that are put together before the residues are updated: 10^16 is below every modulus.</summary>
    private const int WordDigits = 16;

    private readonly ulong[] _residues = new ulong[moduli.Count];
    private ulong _word;
    private int _wordDigits;
    private bool _hasEnded;

    /// <summary>How many digits there were.</summary>
    public long Count { get; private set; }

    /// <summary>How many zeros there are at the end.</summary>
    public long TrailingZeros { get; private set; }

    /// <summary>The first digit, or null before it.</summary>
    public char? First { get; private set; }

    /// <summary>The position of the first character that is no digit, from 0, with the character; null when there is none.</summary>
    public (long Position, char Character)? Fault { get; private set; }

    /// <summary>The number modulo each of the moduli.</summary>
    public IReadOnlyList<ulong> Residues
    {
        get
        {
            EndWord();
            return _residues;
        }
    }

    /// <summary>Takes the next piece of the text; white space may follow the last digit.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (character is >= (byte)'0' and <= (byte)'9' && !_hasEnded)
            {
                AddDigit(character - '0');
            }
            else if (char.IsWhiteSpace((char)character) && Count > 0)
            {
                _hasEnded = true;
            }
            else
            {
                Fault ??= (Count, (char)character);
            }
        }
    }

    private void AddDigit(int digit)
    {
        First ??= (char)('0' + digit);
        Count++;
        TrailingZeros = digit == 0 ? TrailingZeros + 1 : 0;
        _word = _word * 10 + (ulong)digit;
        if (++_wordDigits == WordDigits)
        {
            EndWord();
        }
    }

    private void EndWord()
    {
        var weight = 1UL;
        for (; _wordDigits > 0; _wordDigits--)
        {
            weight *= 10;
        }

        for (var i = 0; i < _residues.Length; i++)
        {
            _residues[i] = moduli[i].Add(moduli[i].Multiply(_residues[i], weight), _word);
        }

        _word = 0;
    }
}
