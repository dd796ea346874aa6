namespace Activity7.Suite.Tests.Documents;

/// <summary>What is taken for the same output, and what is not.</summary>
public sealed class OutputShapeTests
{
    [Theory]
    [InlineData("3 pages, 0 failures, 39,211 bytes", "12 pages, 5 failures, 7 bytes")]
    [InlineData("elapsed:   0.69 s", "elapsed: 123.4 s")]
    [InlineData("http://127.0.0.1:41693/a", "http://127.0.0.1:8080/a")]
    [InlineData("22:54:42.221 info  stopping", "01:02:03.004 info  stopping")]
    [InlineData("────────", "───────────")]
    [InlineData("SHA-256 820239691ef9b4887957093bb745a1ac", "SHA-256 ffff39691ef9b4887957093bb745a1ac00")]
    [InlineData("a …, 2 cores", "a processor of any kind, 64 cores")]
    [InlineData("serial  -3.1 %", "serial 28.9 %")]
    [InlineData("first\n…\nlast", "first\nlast")]
    [InlineData("first\n…\nlast", "first\nsecond\n\nthird\nlast")]
    public void Numbers_and_spaces_may_differ_and_what_is_left_out_may_be_anything(string shown, string printed) =>
        OutputShape.Matches(shown.Split('\n'), printed.Split('\n')).Should().BeTrue();

    [Theory]
    [InlineData("3 pages, 0 failures", "3 pages, no failures")]
    [InlineData("3 pages", "3 pages\nand more")]
    [InlineData("first\nsecond", "first")]
    [InlineData("first\n…\nlast", "first\nsecond")]
    [InlineData("pi = 3.14", "pi ≈ 3.14")]
    [InlineData("", "a line")]
    public void Other_words_more_lines_and_fewer_are_another_output(string shown, string printed) =>
        OutputShape.Matches(shown.Split('\n'), printed.Split('\n')).Should().BeFalse();
}
