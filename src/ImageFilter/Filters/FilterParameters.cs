namespace Activity7.ImageFilter.Filters;

/// <summary>
/// The numbers of a filter. Those that are null are not given where a user says what is wanted, and not taken where a filter says what it
/// takes (<see cref="FilterEntry.Defaults"/>).
/// </summary>
internal sealed record FilterParameters
{
    /// <summary>The standard deviation of a blur in pixels, 0.3 to 250.</summary>
    public double? Sigma { get; init; }

    /// <summary>
    /// How many pixels on either side of the middle a square window has, 1 to 500 (see <see cref="FilterEntry.MaximumRadius"/>).
    /// </summary>
    public int? Radius { get; init; }

    /// <summary>How many times the difference from the surroundings is added, 0 to 10.</summary>
    public double? Amount { get; init; }

    /// <summary>The largest difference from the surroundings that is left alone, in levels of 8 bits, 0 to 255.</summary>
    public double? Threshold { get; init; }

    /// <summary>The box that a result is to fit in.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>True to compute on amounts of light instead of the stored values.</summary>
    public bool? Linear { get; init; }

    /// <summary>These numbers, with those of <paramref name="given"/> in place of their own where both have one.</summary>
    public FilterParameters Replaced(FilterParameters given) => new()
    {
        Sigma = Sigma is null ? null : given.Sigma ?? Sigma,
        Radius = Radius is null ? null : given.Radius ?? Radius,
        Amount = Amount is null ? null : given.Amount ?? Amount,
        Threshold = Threshold is null ? null : given.Threshold ?? Threshold,
        Size = Size is null ? null : given.Size ?? Size,
        Linear = Linear is null ? null : given.Linear ?? Linear,
    };
}
