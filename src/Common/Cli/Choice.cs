namespace Activity7.Common.Cli;

/// <summary>One of the words that an option takes.</summary>
/// <param name="Word">What the user types, and what the help shows.</param>
/// <param name="Value">What it means.</param>
public readonly record struct Choice<T>(string Word, T Value)
{
    /// <summary>The word.</summary>
    public override string ToString() => Word;
}
