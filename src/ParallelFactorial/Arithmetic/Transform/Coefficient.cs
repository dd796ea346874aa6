namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>The numbers that a transform works on: four decimal digits each, balanced like a <see cref="Numbers.Limb"/>.</summary>
internal static class Coefficient
{
    /// <summary>The base.</summary>
    public const int Base = 10_000;

    /// <summary>The largest coefficient but for the sign: limbs that were carried into once more may be a little over half of their base.</summary>
    public const int Largest = Base / 2 + 1;
}
