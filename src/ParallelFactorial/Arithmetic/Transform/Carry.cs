namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>What is carried out of a stretch of a product, to be added to the limb after it.</summary>
internal struct Carry
{
    /// <summary>From the real parts, the lower half of the product.</summary>
    public double Re;

    /// <summary>From the imaginary parts, the upper half.</summary>
    public double Im;
}
