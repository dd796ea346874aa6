using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task A_signal_in_the_middle_leaves_no_half_written_file(PosixSignal signal)
    {
        Pictures.Save(Pictures.Gradient(8, 8), _folder["first.png"]);
        for (var i = 0; i < 3; i++)
        {
            // Many seconds of work each, so that the signal arrives in the middle of it.
            Pictures.Save(Pictures.Plain(3000, 3000, 3, 128), _folder[$"large{i}.png"]);
        }

        var before = _folder.Files;
        await using var program = BuiltProgram.Start(
            "ImageFilter",
            _folder["first.png"], _folder["large0.png"], _folder["large1.png"], _folder["large2.png"], "--filter", "median", "--radius", "20");
        (await program.ReadLineAsync()).Should().StartWith(_folder["first.png"]);

        program.Send(signal);

        var result = await program.WaitForExitAsync();
        result.ExitCode.Should().Be(130);
        result.Error.Should().Be("error: cancelled\n", "it ended by itself and was not ended by the host's limit");
        _folder.Files.Should().BeEquivalentTo([.. before, "first_median.png"]);
    }
}
