using System.Runtime.InteropServices;
using Activity7.Testing;

namespace Activity7.Execution.Tests.Processes;

/// <summary>Programs that start themselves as worker processes, however they were started, and what remains when they end.</summary>
public sealed class WorkerLifeTests
{
    public static TheoryData<string, string[]> Starts => new()
    {
        { BuiltProgram.PathOf("SampleTool"), [] },
        { "dotnet", [Path.Combine(BuiltProgram.FolderOf("SampleTool"), "SampleTool.dll")] },
        {
            "dotnet",
            ["run", "--no-build", "--project", Path.Combine(Repository.Root, "tests/SampleTool"), "-c", Repository.Configuration, "--"]
        },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_program_starts_itself_from_the_app_host_a_dll_and_dotnet_run(string command, string[] arguments)
    {
        using var gate = new Gate();
        await using var program = new RunningProgram(command, [.. arguments, "visit", $"{gate.Port}"]);
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();
        first.ProcessId.Should().NotBe(second.ProcessId);
        first.Open(first.Caller + 5);
        second.Open(second.Caller + 5);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(0, "5 6\n", ""));
    }

    [Fact]
    public async Task Workers_leave_when_their_program_is_killed()
    {
        using var gate = new Gate();
        await using var program = BuiltProgram.Start("SampleTool", "visit", $"{gate.Port}");
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        program.Kill();

        await first.LeftAsync();
        await second.LeftAsync();
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task Workers_leave_when_their_program_is_told_to_stop(PosixSignal signal)
    {
        using var gate = new Gate();
        await using var program = BuiltProgram.Start("SampleTool", "visit", $"{gate.Port}");
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        program.Send(signal);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(130, "", "error: cancelled\n"));
        await first.LeftAsync();
        await second.LeftAsync();
    }

    [Fact]
    public async Task Ctrl_C_that_reaches_the_workers_too_looks_the_same()
    {
        using var gate = new Gate();
        await using var program = BuiltProgram.Start("SampleTool", "visit", $"{gate.Port}");
        using var first = await gate.NextAsync();
        using var second = await gate.NextAsync();

        RunningProgram.SendTo(first.ProcessId, PosixSignal.SIGINT);
        RunningProgram.SendTo(second.ProcessId, PosixSignal.SIGINT);
        program.Send(PosixSignal.SIGINT);

        (await program.WaitForExitAsync()).Should().Be(new ProgramResult(130, "", "error: cancelled\n"));
    }
}
