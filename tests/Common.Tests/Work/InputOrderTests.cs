using Activity7.Common.Work;

namespace Activity7.Common.Tests.Work;

public sealed class InputOrderTests
{
    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 3, 2, 1, 0 })]
    [InlineData(new[] { 1, 0, 3, 2 })]
    public void Results_come_out_in_the_order_of_their_inputs(int[] added)
    {
        var order = new InputOrder<string>();
        var taken = new List<string>();
        foreach (var index in added)
        {
            order.Add(index, $"result {index}");
            while (order.TryTake(out var result))
            {
                taken.Add(result);
            }
        }

        taken.Should().Equal("result 0", "result 1", "result 2", "result 3");
    }

    [Fact]
    public void Nothing_comes_out_before_its_turn()
    {
        var order = new InputOrder<int>();
        order.Add(1, 11);

        order.TryTake(out _).Should().BeFalse();
    }

    [Fact]
    public void A_second_result_for_one_input_is_refused()
    {
        var order = new InputOrder<int>();
        order.Add(1, 11);

        var again = () => order.Add(1, 12);

        again.Should().Throw<ArgumentException>();
    }
}
