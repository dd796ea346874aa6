using System.Text;
using Activity7.Common.Terminal;

namespace Activity7.Common.Tests.Terminal;

public sealed class LossyOutputTests
{
    [Fact]
    public async Task A_run_goes_on_when_its_screen_has_gone()
    {
        var screen = new ErrorScreen(new GoneWriter());

        screen.WriteLine("nobody reads this");
        var result = await screen.ShowProgressAsync(
            "counting",
            1,
            unit: null,
            progress =>
            {
                progress.Report(1);
                return Task.FromResult("done");
            },
            TimeProvider.System);

        result.Should().Be("done");
    }

    [Fact]
    public void What_can_be_written_is_written()
    {
        var writer = new StringWriter();
        var output = new LossyOutput(writer).Writer;

        output.Write('a');
        output.WriteLine("b");
        output.Flush();

        writer.ToString().Should().Be("ab\n");
    }

    private sealed class GoneWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("Input/output error");

        public override void Write(string? value) => throw new IOException("Input/output error");

        public override void Flush() => throw new IOException("Input/output error");
    }
}
