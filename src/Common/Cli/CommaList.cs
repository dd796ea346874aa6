namespace Activity7.Common.Cli;

/// <summary>Several values of one option.</summary>
/// <param name="Items">The values in the order typed.</param>
public sealed record CommaList<T>(IReadOnlyList<T> Items)
{
    /// <summary>The values as they are typed.</summary>
    public override string ToString() => string.Join(',', Items);
}
