using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Rows;

public class LevelHistogramTests
{
    [Fact]
    public void Every_rank_is_that_of_the_sorted_numbers_whatever_comes_and_goes()
    {
        var random = new Random(5);
        var histogram = new LevelHistogram();
        var numbers = new List<ushort>();
        for (var step = 0; step < 3000; step++)
        {
            if (numbers.Count > 0 && random.Next(3) == 0)
            {
                var gone = random.Next(numbers.Count);
                histogram.Remove(numbers[gone]);
                numbers.RemoveAt(gone);
            }
            else
            {
                // Few and many, equal and far apart, with both ends.
                var number = (ushort)(random.Next(4) switch { 0 => 0, 1 => ushort.MaxValue, 2 => random.Next(65536), _ => 30_000 + random.Next(20) });
                histogram.Add(number);
                numbers.Add(number);
            }

            if (numbers.Count > 0)
            {
                var rank = random.Next(numbers.Count);
                histogram.Find(rank).Should().Be(numbers.Order().ElementAt(rank));
            }
        }
    }
}
