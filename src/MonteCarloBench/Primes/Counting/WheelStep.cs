namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The step from a multiple of a prime to the next one that the <see cref="Wheel"/> keeps. It depends on two residues modulo 30, the
/// prime's and the factor's: 8 · 8 steps.
/// </summary>
/// <param name="Bit">The bit of the multiple before the step.</param>
/// <param name="Gap">What the step adds to the factor.</param>
/// <param name="Carry">The bytes that the step passes, beyond <paramref name="Gap"/> times the prime divided by 30.</param>
internal readonly record struct WheelStep(uint Bit, uint Gap, uint Carry)
{
    /// <summary>The number of residues, of primes and of factors.</summary>
    public const int Residues = 8;

    /// <summary>Step 8 p + f is for the residue of bit p of the prime, and that of bit f of the factor.</summary>
    public static readonly WheelStep[] All =
    [
        .. from prime in Wheel.Residues.ToArray()
           from bit in Enumerable.Range(0, Residues)
           select Of(prime, Wheel.Residues[bit], bit + 1 < Residues ? Wheel.Residues[bit + 1] : Wheel.Size + 1u),
    ];

    private static WheelStep Of(uint prime, uint factor, uint next) => new(
        Wheel.BitOf(prime * factor % Wheel.Size),
        next - factor,
        prime * next / Wheel.Size - prime * factor / Wheel.Size);
}
