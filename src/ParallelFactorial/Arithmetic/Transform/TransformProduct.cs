using System.Runtime.Intrinsics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>One product of big numbers by one transform: read the limbs, multiply polynomials, write the limbs.</summary>
/// <param name="length">The length of the transform.</param>
/// <param name="workspace">The memory.</param>
/// <param name="options">How many threads, and a token that is looked at several times a second.</param>
internal readonly unsafe struct TransformProduct(TransformLength length, Workspace workspace, ParallelOptions options)
{
    private bool IsLarge => length.Levels >= Convolution.LargeLevels;

    /// <summary>Makes <paramref name="product"/> = <paramref name="a"/> · <paramref name="b"/>, which may be the same.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="aCount">Its limbs.</param>
    /// <param name="b">The second factor.</param>
    /// <param name="bCount">Its limbs.</param>
    /// <param name="product">Room for <see cref="TransformLength.Limbs"/> of the length, which are all set.</param>
    /// <param name="readsSecond">False when the product before this one in the same workspace had the same second factor.</param>
    /// <exception cref="ArithmeticException">The result cannot be trusted: a coefficient is not near enough to a whole number.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Multiply(int* a, nint aCount, int* b, nint bCount, int* product, bool readsSecond = true)
    {
        RoundingBound.Check(length, aCount, bCount);
        Roots.Prepare(length.Vectors / length.LeafVectors);
        var isSquare = a == b;
        var first = workspace.Get(isSquare ? length.Vectors : 2 * length.Vectors);
        var second = isSquare ? first : first + length.Vectors;
        var convolution = new Convolution(length, readsSecond);
        if (IsLarge)
        {
            MultiplyLarge(a, aCount, b, bCount, product, first, second, convolution, readsSecond);
        }
        else
        {
            MultiplySmall(a, aCount, b, bCount, product, first, second, convolution, readsSecond);
        }
    }

    private void MultiplySmall(
        int* a, nint aCount, int* b, nint bCount, int* product, ComplexLanes* first, ComplexLanes* second, Convolution convolution, bool readsSecond)
    {
        Read(a, aCount, first);
        if (second != first && readsSecond)
        {
            Read(b, bCount, second);
        }

        convolution.Multiply(first, second, length.Levels, depth: 0, block: 0);

        Carry carry = default;
        var distance = Vector512<double>.Zero;
        for (nint v = 0; v < length.Vectors; v += length.LeafVectors)
        {
            distance = Vector512.Max(distance, BlockWriter.Write(first + v, length, Scale, product, 4 * v, ref carry));
        }

        RoundingBound.CheckDistance(distance);
        AddCarry(product, 4 * length.Vectors, carry);
    }

    private void Read(int* limbs, nint count, ComplexLanes* target)
    {
        for (nint v = 0; v < length.Vectors; v += length.LeafVectors)
        {
            BlockReader.Read(limbs, count, 4 * v, length, target + v);
        }
    }

    /// <summary>
    /// The sixteen rows of a large transform are read and written leaf by leaf and column by column, so that the steps between rows are
    /// made while the columns are in a near cache; after them the rows are sixteen products that have nothing to do with each other.
    /// Columns, rows and columns again are shared among the threads.
    /// </summary>
    private void MultiplyLarge(
        int* a, nint aCount, int* b, nint bCount, int* product, ComplexLanes* first, ComplexLanes* second, Convolution convolution, bool readsSecond)
    {
        var rows = new RowPass(length);
        var levels = length.Levels;
        var scale = Scale;
        var parts = rows.Parts(options.MaxDegreeOfParallelism);
        Loop.For(parts, options, part =>
        {
            rows.Read(a, aCount, first, part, parts);
            if (second != first && readsSecond)
            {
                rows.Read(b, bCount, second, part, parts);
            }
        });

        var q = length.Vectors / RowPass.Rows;
        Loop.For(RowPass.Rows, options, row => convolution.Multiply(first + row * q, second + row * q, levels - 4, depth: 4, row));

        var carries = new Carry[parts][];
        var distances = new Vector512<double>[parts];
        Loop.For(parts, options, part => (distances[part], carries[part]) = rows.Write(first, scale, product, part, parts));

        RoundingBound.CheckDistance(distances.Aggregate(Vector512.Max));
        for (var part = 0; part < parts; part++)
        {
            for (var row = 0; row < RowPass.Rows; row++)
            {
                AddCarry(product, 4 * (row * q + rows.End(part, parts)), carries[part][row]);
            }
        }
    }

    private double Scale => Math.ScaleB(1, -(length.Levels + 3));

    private void AddCarry(int* product, nint position, Carry carry)
    {
        AddCarry(product, position, (long)carry.Re);
        AddCarry(product, position + length.Limbs / 2, (long)carry.Im);
    }

    private void AddCarry(int* product, nint position, long carry)
    {
        for (; carry != 0; position++)
        {
            if (position >= length.Limbs)
            {
                throw new ArithmeticException("a product is longer than its factors allow");
            }

            (product[position], carry) = Limb.Split(product[position] + carry);
        }
    }
}
