using System.Net.Http.Json;
using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.Faults;

/// <summary>A log that cannot be written.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task The_server_goes_on_when_the_disk_under_its_log_is_full()
    {
        // The device on which there is never room.
        await using var program = new RunningProgram(
            "/bin/sh",
            ["-c", "exec \"$0\" \"$@\" 2>/dev/full", BuiltProgram.PathOf("AsyncWebServer"), "--urls", "http://127.0.0.1:0", "--log-interval", "0.1", "--verbose"]);
        using var client = new HttpClient { BaseAddress = new Uri((await program.ReadLineAsync())!) };

        await Until.TrueAsync(async () =>
            (await client.GetFromJsonAsync("/background-tasks", ServerJson.Default.TaskListReport))!.Tasks[0].Runs > 3);
        program.Send(PosixSignal.SIGTERM);

        (await program.WaitForExitAsync()).ExitCode.Should().Be(0);
    }
}
