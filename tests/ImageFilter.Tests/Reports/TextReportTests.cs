using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Reports;

namespace Activity7.ImageFilter.Tests.Reports;

public class TextReportTests
{
    [Fact]
    public void Sizes_stand_below_each_other()
    {
        LinesOf("a.jpg", "longer.jpg").Should().Equal(
            "a.jpg               4 x 3 px       5 ms  out",
            "longer.jpg          4 x 3 px       5 ms  out");
    }

    [Fact]
    public void One_long_name_does_not_push_the_sizes_of_all_others_away()
    {
        var longName = new string('x', 200) + ".jpg";

        LinesOf("a.jpg", longName, "longer.jpg").Should().Equal(
            "a.jpg               4 x 3 px       5 ms  out",
            longName + "          4 x 3 px       5 ms  out",
            "longer.jpg          4 x 3 px       5 ms  out");
    }

    [Fact]
    public void A_control_character_in_a_name_is_a_question_mark()
    {
        LinesOf("a\u001b[2J\r\n\u009b.jpg").Should().Equal("a?[2J???.jpg          4 x 3 px       5 ms  out");
    }

    private static IEnumerable<string> LinesOf(params string[] names)
    {
        var jobs = names.Select(name => new ImageJob(name, "out", ImageFormat.Jpeg)).ToList();
        var report = new TextReport(jobs);
        var times = new StageTimes(TimeSpan.FromMilliseconds(5), TimeSpan.Zero, TimeSpan.Zero);
        return jobs.Select(job => report.Line(new ImageOutcome(job, 4, 3, 12, times, Failure: null)));
    }
}
