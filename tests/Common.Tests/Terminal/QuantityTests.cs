using Activity7.Common.Terminal;

namespace Activity7.Common.Tests.Terminal;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0 pages", 0)]
    [InlineData("1 page", 1)]
    [InlineData("2,000 pages", 2000)]
    public void A_number_of_things_is_said_as_people_say_it(string text, long number) => Quantity.Of(number, "page").Should().Be(text);

    [Fact]
    public void A_plural_may_be_irregular() => Quantity.Of(2, "retry", "retries").Should().Be("2 retries");
}
