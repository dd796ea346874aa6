using System.Runtime.Intrinsics;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Trust;

/// <summary>
/// How far rounding can move a coefficient of a product from the whole number that it is. Less than one half, and rounding finds that
/// number. The proof and its sources are in <c>Arithmetic/README.md</c>.
/// </summary>
internal static class RoundingBound
{
    /// <summary>What is allowed, before a product and after it: half of what would be just enough.</summary>
    public const double Allowed = 0.25;

    /// <summary>The largest relative error of one operation, 2^−53.</summary>
    private const double UnitRoundoff = 1.0 / (1L << 53);

    /// <summary>The bound that no product exceeds, however unlucky: ‖a‖·‖b‖·u·K, with K of <see cref="Operations"/>.</summary>
    /// <param name="length">The length of the transform.</param>
    /// <param name="aLimbs">The limbs of one factor.</param>
    /// <param name="bLimbs">The limbs of the other.</param>
    public static double Certain(TransformLength length, nint aLimbs, nint bLimbs) =>
        Norms(aLimbs, bLimbs) * UnitRoundoff * Operations(length);

    /// <summary>
    /// The bound that a product exceeds with a probability below 2^−64, if the digits are like random ones and the errors of single
    /// operations are independent and as often positive as negative: ‖a‖·‖b‖·u·√(2 K ln(2^66 n) / n) by Hoeffding's inequality for 2n real numbers.
    /// </summary>
    /// <inheritdoc cref="Certain" path="/param" />
    public static double Probable(TransformLength length, nint aLimbs, nint bLimbs)
    {
        var n = ComplexLanes.Count * (double)length.Vectors;
        var exponent = 66 * Math.Log(2) + Math.Log(n);
        return Norms(aLimbs, bLimbs) * UnitRoundoff * Math.Sqrt(2 * Operations(length) * exponent / n);
    }

    /// <summary>Refuses a product that is too long to be exact.</summary>
    /// <inheritdoc cref="Certain" path="/param" />
    /// <exception cref="ArithmeticException">The probable bound is above <see cref="Allowed"/>.</exception>
    public static void Check(TransformLength length, nint aLimbs, nint bLimbs)
    {
        if (Probable(length, aLimbs, bLimbs) > Allowed)
        {
            throw new ArithmeticException($"a product of {aLimbs + bLimbs} limbs is too long to be exact");
        }
    }

    /// <summary>Refuses a product whose coefficients are too far from whole numbers.</summary>
    /// <param name="distance">The distances, lane by lane.</param>
    /// <exception cref="ArithmeticException">One is above <see cref="Allowed"/>, or not a number.</exception>
    public static void CheckDistance(Vector512<double> distance)
    {
        if (!Vector512.LessThanAll(distance, Vector512.Create(Allowed)))
        {
            throw new ArithmeticException("a product was not exact: please report this, with the number and the processor");
        }
    }

    /// <summary>The largest ‖a‖·‖b‖ of two factors: a limb is two coefficients.</summary>
    private static double Norms(nint aLimbs, nint bLimbs) =>
        Coefficient.Largest * (double)Coefficient.Largest * 2 * Math.Sqrt((double)aLimbs * bLimbs);

    /// <summary>
    /// K: the relative errors, in units of <see cref="UnitRoundoff"/>, that a number collects on its way through two transforms and back. A
    /// step in four adds twice and multiplies once; a step in two, and one across lanes, does both once; then come r products by hand.
    /// </summary>
    private static double Operations(TransformLength length)
    {
        const double Addition = 1, Multiplication = 2, Root = 1.5;
        const double TwiddleFactor = Multiplication + (Root + Root + Multiplication);
        const int LaneSteps = 3;
        var (stepsInFour, stepsInTwo) = (length.Levels / 2, length.Levels % 2 + LaneSteps);
        var transform = stepsInFour * (TwiddleFactor + 2 * Addition) + stepsInTwo * (TwiddleFactor + Addition);
        return 3 * transform + length.Ring * (Multiplication + Addition) + TwiddleFactor;
    }
}
