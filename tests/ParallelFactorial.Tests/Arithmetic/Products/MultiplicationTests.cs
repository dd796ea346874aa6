using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Products;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Products;

/// <summary>Products by every method against .NET's.</summary>
public sealed class MultiplicationTests
{
    /// <summary>Limbs that are hard in different ways: random; as large as they come, of one sign or of both; few that are not zero.</summary>
    private static readonly Func<Random, int>[] Kinds =
    [
        random => random.Next(-Limb.Largest, Limb.Largest + 1),
        _ => Limb.Largest,
        _ => -Limb.Largest,
        random => random.Next(2) == 0 ? Limb.Largest : -Limb.Largest,
        random => random.Next(20) == 0 ? 1 : 0,
    ];

    [Theory]
    // by the school method
    [InlineData(1, 1)]
    [InlineData(32, 1)]
    [InlineData(32, 32)]
    [InlineData(5000, 32)]
    // around the lengths of the shortest transforms, where blocks are partly empty
    [InlineData(33, 33)]
    [InlineData(64, 64)]
    [InlineData(65, 64)]
    [InlineData(79, 81)]
    [InlineData(96, 97)]
    [InlineData(111, 114)]
    [InlineData(128, 129)]
    // an odd and an even number of halvings
    [InlineData(250, 250)]
    [InlineData(500, 523)]
    [InlineData(1000, 1000)]
    [InlineData(2047, 2048)]
    // transforms in rows, the shortest ones and every r
    [InlineData(4096, 4096)]
    [InlineData(5000, 5001)]
    [InlineData(6143, 6144)]
    [InlineData(7100, 7000)]
    [InlineData(20_000, 19_999)]
    // in pieces
    [InlineData(1000, 33)]
    [InlineData(3000, 300)]
    [InlineData(40_000, 3000)]
    [InlineData(25_000, 12_000)]
    public void Products_equal_those_of_BigInteger(int lengthA, int lengthB)
    {
        using var workspace = Workspace.For(1000);
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var random = new Random(lengthA * 31 + kind);
            using var a = Reference.Number(lengthA, () => Kinds[kind](random));
            using var b = Reference.Number(lengthB, () => Kinds[(kind + 1) % Kinds.Length](random));
            var expected = Reference.Value(a) * Reference.Value(b);
            foreach (var threads in new[] { 1, 3 })
            {
                using var product = Multiplication.Multiply(a, b, workspace, Reference.Threads(threads));
                using var reversed = Multiplication.Multiply(b, a, workspace, Reference.Threads(threads));
                Reference.Value(product).Should().Be(expected);
                Reference.Value(reversed).Should().Be(expected);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(777)]
    [InlineData(4097)]
    [InlineData(20_001)]
    public void Squares_equal_those_of_BigInteger(int length)
    {
        using var workspace = Workspace.For(1000);
        foreach (var kind in Kinds)
        {
            var random = new Random(length);
            using var number = Reference.Number(length, () => kind(random));
            var expected = Reference.Value(number) * Reference.Value(number);
            foreach (var threads in new[] { 1, 2 })
            {
                using var square = Multiplication.Multiply(number, number, workspace, Reference.Threads(threads));
                Reference.Value(square).Should().Be(expected);
            }
        }
    }

    [Fact]
    public void Random_lengths_are_no_exception()
    {
        var random = new Random(7);
        using var workspace = Workspace.For(1000);
        for (var i = 0; i < 300; i++)
        {
            using var a = Reference.Number(random.Next(1, 700), () => random.Next(-Limb.Largest, Limb.Largest + 1));
            using var b = Reference.Number(random.Next(1, 700), () => random.Next(-Limb.Largest, Limb.Largest + 1));
            using var product = Multiplication.Multiply(a, b, workspace, Reference.Threads(1));
            Reference.Value(product).Should().Be(Reference.Value(a) * Reference.Value(b));
        }
    }

    [Fact]
    public unsafe void A_wrong_product_is_not_handed_out()
    {
        var random = new Random(3);
        using var workspace = Workspace.For(1000);
        using var a = Reference.Number(500, () => random.Next(-Limb.Largest, Limb.Largest + 1));
        using var b = Reference.Number(400, () => random.Next(-Limb.Largest, Limb.Largest + 1));
        using var right = Multiplication.Multiply(a, b, workspace, Reference.Threads(1));
        Multiplication.Check(a, b, right, Reference.Threads(1));

        for (var limb = 0; limb < 900; limb += 97)
        {
            var wrong = DecimalNumber.Of(new ReadOnlySpan<int>(right.Limbs, (int)right.Length));
            wrong.Limbs[limb]++;
            var check = () => Multiplication.Check(a, b, wrong, Reference.Threads(1));

            check.Should().Throw<ArithmeticException>().WithMessage("a product failed its check*");
        }
    }

    [Fact]
    public void A_long_product_can_be_cancelled()
    {
        using var workspace = Workspace.For(1000);
        using var number = Reference.Number(1000, () => 1);
        var multiply = () => Multiplication.Multiply(
            number, number, workspace, new ParallelOptions { CancellationToken = new CancellationToken(canceled: true) });

        multiply.Should().Throw<OperationCanceledException>();
    }
}
