namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The residue of a prime modulo 30 as a type. Generic code over the eight is compiled once for each, with masks and distances that
/// depend on the residue as constants.
/// </summary>
internal interface IResidue
{
    /// <summary>The residue.</summary>
    static abstract int Value { get; }
}

/// <summary>1 modulo 30.</summary>
internal readonly struct Residue1 : IResidue
{
    /// <inheritdoc />
    public static int Value => 1;
}

/// <summary>7 modulo 30.</summary>
internal readonly struct Residue7 : IResidue
{
    /// <inheritdoc />
    public static int Value => 7;
}

/// <summary>11 modulo 30.</summary>
internal readonly struct Residue11 : IResidue
{
    /// <inheritdoc />
    public static int Value => 11;
}

/// <summary>13 modulo 30.</summary>
internal readonly struct Residue13 : IResidue
{
    /// <inheritdoc />
    public static int Value => 13;
}

/// <summary>17 modulo 30.</summary>
internal readonly struct Residue17 : IResidue
{
    /// <inheritdoc />
    public static int Value => 17;
}

/// <summary>19 modulo 30.</summary>
internal readonly struct Residue19 : IResidue
{
    /// <inheritdoc />
    public static int Value => 19;
}

/// <summary>23 modulo 30.</summary>
internal readonly struct Residue23 : IResidue
{
    /// <inheritdoc />
    public static int Value => 23;
}

/// <summary>29 modulo 30.</summary>
internal readonly struct Residue29 : IResidue
{
    /// <inheritdoc />
    public static int Value => 29;
}
