using Activity7.AsyncWebServer.Status;

namespace Activity7.AsyncWebServer.Tests.Status;

/// <summary>Counting by itself.</summary>
public sealed class RequestCounterTests
{
    [Fact]
    public void A_request_is_in_flight_until_it_is_done_and_counts_once()
    {
        var counter = new RequestCounter();
        var request = counter.Begin();
        (counter.Handled, counter.InFlight).Should().Be((0, 1));

        request.MarkHandled(404);
        request.MarkHandled(200);
        (counter.Handled, counter.InFlight).Should().Be((1, 1));

        request.Dispose();
        (counter.Handled, counter.InFlight).Should().Be((1, 0));
        counter.ByStatusClass.Should().Be(new StatusClassReport(0, 0, 0, ClientError: 1, 0, 0));
    }

    [Fact]
    public void Requests_of_many_threads_are_counted_exactly()
    {
        var counter = new RequestCounter();
        Parallel.For(0, 100_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            using var request = counter.Begin();
            if (i % 2 == 0)
            {
                request.MarkHandled(i % 4 == 0 ? 200 : 503);
            }
        });

        (counter.Handled, counter.InFlight).Should().Be((100_000, 0));
        counter.ByStatusClass.Should().Be(new StatusClassReport(0, 25_000, 0, 0, 25_000, 50_000));
    }
}
