namespace Activity7.ParallelFactorial;

/// <summary>What is printed of each factorial.</summary>
internal enum PrintMode
{
    /// <summary>How many digits, the first and the last, the SHA-256 of all.</summary>
    Summary,

    /// <summary>Every digit, one factorial a line.</summary>
    Full,

    /// <summary>Nothing.</summary>
    None,
}
