using Activity7.AsyncScraper.Crawling;
using Microsoft.Extensions.Time.Testing;

namespace Activity7.AsyncScraper.Tests.Crawling;

public sealed class HostScheduleTests
{
    private readonly FakeTimeProvider _time = new();
    private long _lastId;

    [Fact]
    public void Tasks_of_a_host_start_in_order_and_only_so_many_at_a_time()
    {
        using var schedule = Schedule(perHost: 2);
        var tasks = AddTo(schedule, "http://a", 4);

        Taken(schedule).Should().Equal(tasks[..2]);
        schedule.End(tasks[0], wasLeftOut: false);
        Taken(schedule).Should().Equal(tasks[2]);
    }

    [Fact]
    public void A_slow_host_does_not_hold_up_another()
    {
        using var schedule = Schedule(perHost: 1);
        var slow = AddTo(schedule, "http://a", 3);
        var quick = AddTo(schedule, "http://b", 2);

        Taken(schedule).Should().Equal(slow[0], quick[0]);
        schedule.End(quick[0], wasLeftOut: false);
        Taken(schedule).Should().Equal(quick[1]);
    }

    [Theory]
    [InlineData("http://a", "https://a")]
    [InlineData("http://a", "http://a:8080")]
    [InlineData("http://a", "http://b")]
    public void Scheme_name_and_port_make_a_host(string one, string other)
    {
        using var schedule = Schedule(perHost: 1);
        AddTo(schedule, one, 1);
        AddTo(schedule, other, 1);

        Taken(schedule).Should().HaveCount(2);
    }

    [Fact]
    public void With_a_delay_the_next_task_of_a_host_waits_from_the_start_of_the_one_before()
    {
        using var schedule = Schedule(perHost: 5, delay: 2);
        var tasks = AddTo(schedule, "http://a", 3);

        Taken(schedule).Should().Equal(tasks[0]);
        _time.Advance(TimeSpan.FromHours(1));
        Taken(schedule).Should().BeEmpty("the first has not started");
        schedule.Start(tasks[0]);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Taken(schedule).Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Taken(schedule).Should().Equal(tasks[1]);
    }

    [Fact]
    public void A_delay_holds_also_when_the_host_had_nothing_to_do_meanwhile()
    {
        using var schedule = Schedule(perHost: 5, delay: 2);
        var first = AddTo(schedule, "http://a", 1).Single();
        schedule.Start(first);
        schedule.End(first, wasLeftOut: false);

        var second = AddTo(schedule, "http://a", 1).Single();

        Taken(schedule).Should().Equal(first);
        _time.Advance(TimeSpan.FromSeconds(2));
        Taken(schedule).Should().Equal(second);
    }

    [Fact]
    public void The_first_task_of_a_host_goes_alone_until_its_robots_txt_is_known()
    {
        using var schedule = Schedule(perHost: 3, waitsForRobots: true);
        var tasks = AddTo(schedule, "http://a", 4);

        Taken(schedule).Should().Equal(tasks[0]);
        schedule.Open("http://a", TimeSpan.Zero);
        Taken(schedule).Should().Equal(tasks[1..3]);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(5, 3, 5)]
    [InlineData(5, 0, 5)]
    public void The_longer_of_the_delays_of_user_and_host_holds(int ofUser, int ofHost, int seconds)
    {
        using var schedule = Schedule(perHost: 3, ofUser, waitsForRobots: true);
        var tasks = AddTo(schedule, "http://a", 2);
        schedule.Open("http://a", TimeSpan.FromSeconds(ofHost));
        schedule.Start(tasks[0]);
        Taken(schedule).Should().Equal(tasks[0]);

        _time.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Taken(schedule).Should().BeEmpty();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Taken(schedule).Should().Equal(tasks[1]);
    }

    [Fact]
    public void What_was_left_out_is_not_waited_for()
    {
        using var schedule = Schedule(perHost: 1, delay: 60);
        var tasks = AddTo(schedule, "http://a", 2);

        schedule.End(tasks[0], wasLeftOut: true);

        Taken(schedule).Should().Equal(tasks);
    }

    [Fact]
    public void Beyond_its_room_tasks_stay_in_the_state_and_are_fetched_from_there_in_order()
    {
        using var schedule = Schedule(perHost: 1);
        var state = Tasks("http://a", 1000);
        foreach (var task in state)
        {
            schedule.Add(task);
        }

        var taken = new List<PageTask>();
        var largest = 0;
        for (var next = Taken(schedule); next.Count > 0; next = Taken(schedule))
        {
            taken.AddRange(next);
            schedule.End(next.Single(), wasLeftOut: false);
            schedule.Refill((_, after, limit) =>
            {
                largest = Math.Max(largest, limit);
                return [.. state.Where(task => task.Id > after).Take(limit)];
            });
        }

        taken.Should().Equal(state);
        largest.Should().BeInRange(1, 64);
    }

    [Fact]
    public void A_host_of_an_earlier_run_begins_with_what_waits_in_the_state()
    {
        using var schedule = Schedule(perHost: 2);
        var state = Tasks("http://a", 3);
        schedule.AddHost("http://a");

        schedule.Refill((host, after, _) => host == "http://a" && after == 0 ? state : []);

        Taken(schedule).Should().Equal(state[..2]);
    }

    [Fact]
    public void It_ends_when_all_is_done_and_not_before()
    {
        using var schedule = Schedule(perHost: 1);
        var tasks = AddTo(schedule, "http://a", 2);
        schedule.End(tasks[0], wasLeftOut: false);
        schedule.Complete(1);
        Taken(schedule).Should().HaveCount(2);
        schedule.End(tasks[1], wasLeftOut: false);
        schedule.Ready.Completion.IsCompleted.Should().BeFalse("the last task may lead to more");

        schedule.Complete(1);

        schedule.Ready.Completion.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Without_a_task_it_ends_at_once()
    {
        using var schedule = Schedule(perHost: 1);

        schedule.CompleteIfDone();

        schedule.Ready.Completion.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void No_more_tasks_start_than_pages_are_wanted()
    {
        using var schedule = Schedule(perHost: 5, maxPages: 2);
        AddTo(schedule, "http://a", 2);
        AddTo(schedule, "http://b", 2);

        Taken(schedule).Should().HaveCount(2);
        schedule.Complete(2);
        schedule.Ready.Completion.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void What_was_left_out_does_not_count_and_another_host_may_go_on_instead()
    {
        using var schedule = Schedule(perHost: 5, maxPages: 1);
        var forbidden = AddTo(schedule, "http://a", 1).Single();
        var other = AddTo(schedule, "http://b", 1).Single();
        Taken(schedule).Should().Equal(forbidden);

        schedule.End(forbidden, wasLeftOut: true);

        Taken(schedule).Should().Equal(other);
    }

    private HostSchedule Schedule(int perHost, double delay = 0, bool waitsForRobots = false, long maxPages = long.MaxValue) =>
        new(new ScheduleLimits(perHost, TimeSpan.FromSeconds(delay), maxPages, waitsForRobots), _time);

    private PageTask[] AddTo(HostSchedule schedule, string host, int count)
    {
        var tasks = Tasks(host, count);
        foreach (var task in tasks)
        {
            schedule.Add(task);
        }

        return tasks;
    }

    private PageTask[] Tasks(string host, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new PageTask(++_lastId, $"{host}/{_lastId}", 0, IsSitemap: false, MayBePrivate: true))];

    private static List<PageTask> Taken(HostSchedule schedule)
    {
        var tasks = new List<PageTask>();
        while (schedule.Ready.TryRead(out var task))
        {
            tasks.Add(task);
        }

        return tasks;
    }
}
