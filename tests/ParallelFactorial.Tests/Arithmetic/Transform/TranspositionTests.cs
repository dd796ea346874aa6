using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Transform;

public sealed unsafe class TranspositionTests
{
    [Theory]
    [InlineData(8, 8)]
    [InlineData(14, 8)]
    [InlineData(8, 10)]
    public void Rows_become_columns(int sourceStride, int targetStride)
    {
        var source = Enumerable.Range(0, 8 * sourceStride).ToArray();
        var target = new int[8 * targetStride];
        fixed (int* from = source, to = target)
        {
            Transposition.Transpose(from, sourceStride, to, targetStride);
        }

        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 8; column++)
            {
                target[column * targetStride + row].Should().Be(source[row * sourceStride + column]);
            }
        }
    }
}
