using Activity7.AsyncScraper.DemoSite;

namespace Activity7.AsyncScraper.Tests.DemoSite;

public sealed class RendezvousTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_goes_on_before_all_are_there()
    {
        var meeting = new Rendezvous(3);
        var first = meeting.MeetAsync(Token);
        var second = meeting.MeetAsync(Token);

        first.IsCompleted.Should().BeFalse();
        second.IsCompleted.Should().BeFalse();

        await meeting.MeetAsync(Token);
        await first;
        await second;
    }

    [Fact]
    public async Task Whoever_gives_up_has_not_come()
    {
        using var giveUp = new CancellationTokenSource();
        var meeting = new Rendezvous(2);
        var first = meeting.MeetAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();

        var second = meeting.MeetAsync(Token);
        second.IsCompleted.Should().BeFalse();

        await meeting.MeetAsync(Token);
        await second;
    }

    [Fact]
    public async Task A_meeting_that_was_complete_stays_so()
    {
        var meeting = new Rendezvous(1);

        await meeting.MeetAsync(Token);
        await meeting.MeetAsync(Token);
    }
}
