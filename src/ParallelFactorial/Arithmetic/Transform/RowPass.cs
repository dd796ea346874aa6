using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// The passes over a large transform that begin and end it. Its vectors are 16 rows, and a row is many leaves; a pass takes the leaves of one
/// column in all rows, and so goes once through the number and once through the transform. Overwrites <see cref="Scratch.Rows"/>.
/// </summary>
internal readonly unsafe struct RowPass(TransformLength length)
{
    /// <summary>Rows that a large transform is read and written in; the first two and the last two steps in four are made on the way.</summary>
    public const int Rows = 16;

    /// <summary>A transform with more vectors, 32 MiB, has left the caches before its rows are looked at.</summary>
    private const nint CachedVectors = 1 << 18;

    private nint RowVectors => length.Vectors / Rows;

    private nint Columns => RowVectors / length.LeafVectors;

    /// <summary>In how many parts to go through the columns: several for each thread, and never so few that a token is not looked at soon.</summary>
    public int Parts(int threads) => (int)Math.Min(Math.Max(Rows, 4 * threads), Columns);

    /// <summary>The vector of a row where a part ends.</summary>
    public nint End(int part, int parts) => Columns * (part + 1) / parts * length.LeafVectors;

    /// <summary>Reads a number and makes the first two steps in four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int* limbs, nint count, ComplexLanes* target, int part, int parts)
    {
        var (q, width) = (RowVectors, length.LeafVectors);
        var buffer = Scratch.Rows;
        for (var column = End(part - 1, parts); column < End(part, parts); column += width)
        {
            for (var row = 0; row < Rows; row++)
            {
                BlockReader.Read(limbs, count, 4 * (row * q + column), length, buffer + row * width);
            }

            Radix16.Outer(buffer, width, buffer, width, width, Roots.Of(0, 0));
            if (length.Vectors > CachedVectors)
            {
                Radix16.Inner<StreamingStore>(buffer, width, target + column, q, width, 0, 0);
            }
            else
            {
                Radix16.Inner<CachedStore>(buffer, width, target + column, q, width, 0, 0);
            }
        }
    }

    /// <summary>Makes the last two steps in four and writes a number.</summary>
    /// <returns>The distance from whole numbers, and what is carried out of the part in each row.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (Vector512<double> Distance, Carry[] Carries) Write(ComplexLanes* source, double scale, int* limbs, int part, int parts)
    {
        var (q, width) = (RowVectors, length.LeafVectors);
        var buffer = Scratch.Rows;
        var carries = new Carry[Rows];
        var distance = Vector512<double>.Zero;
        for (var column = End(part - 1, parts); column < End(part, parts); column += width)
        {
            Radix16.InverseInner(source + column, q, buffer, width, width, 0, 0);
            Radix16.InverseOuter(buffer, width, buffer, width, width, Roots.Of(0, 0));
            for (var row = 0; row < Rows; row++)
            {
                var position = 4 * (row * q + column);
                distance = Vector512.Max(distance, BlockWriter.Write(buffer + row * width, length, scale, limbs, position, ref carries[row]));
            }
        }

        return (distance, carries);
    }
}
