namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>Products of many small factors, multiplied in pairs of like size so that long multiplications pay.</summary>
internal static class ProductTree
{
    /// <summary>The product of <paramref name="factors"/>, each below <see cref="DecimalNumber.Base"/>; 1 without any.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DecimalNumber Multiply(ReadOnlySpan<uint> factors, CancellationToken cancellationToken)
    {
        switch (factors.Length)
        {
            case 0:
                return DecimalNumber.One;
            case 1:
                return DecimalNumber.FromLimbs(factors[0]);
            default:
                var middle = factors.Length / 2;
                return DecimalNumber.Multiply(
                    Multiply(factors[..middle], cancellationToken), Multiply(factors[middle..], cancellationToken), cancellationToken);
        }
    }
}
