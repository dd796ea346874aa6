using System.Text.Json;
using System.Text.RegularExpressions;
using Activity7.Testing;

namespace Activity7.MonteCarloBench.Tests;

/// <summary>Shares and checkpoints, as a user of the built program handles them.</summary>
public sealed partial class ShareProgramTests : IDisposable
{
    private const string Program = "MonteCarloBench";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pi", "--samples", "1_000_003")]
    [InlineData("pi", "--samples", "2")]
    [InlineData("option", "--samples", "100_003")]
    [InlineData("integral", "--samples", "100_003")]
    [InlineData("primes", "count", "10", "3_000_003")]
    [InlineData("primes", "search", "--bits", "96", "--count", "7")]
    public async Task Shares_merge_to_the_bits_of_one_run(params string[] workload)
    {
        var files = new List<string>();
        for (var share = 0; share < 5; share++)
        {
            files.Insert(0, _folder[$"share-{share}.json"]);
            var run = await RunAsync([.. workload, "--shard", $"{share}/5", "--output", files[0]]);
            run.Should().Be(new ProgramResult(0, "", ""));
        }

        var merged = await RunAsync(["merge", .. files]);
        var mergedJson = await RunAsync(["merge", .. files, "--json"]);
        var whole = await RunAsync(workload);
        var wholeJson = await RunAsync([.. workload, "--json"]);

        merged.Should().Be(whole);
        Tally(mergedJson).Should().Be(Tally(wholeJson));
    }

    [Fact]
    public async Task A_share_without_a_file_goes_to_standard_output()
    {
        var written = await RunAsync("pi", "--samples", "1e5", "--shard", "1/2", "--output", _folder["share.json"]);
        var printed = await RunAsync("pi", "--samples", "1e5", "--shard", "1/2");

        written.Output.Should().BeEmpty();
        printed.Output.Should().Be(await File.ReadAllTextAsync(_folder["share.json"], Cancelled));
    }

    [Fact]
    public async Task Missing_doubled_and_foreign_shares_are_named()
    {
        foreach (var share in new[] { 0, 1, 2 })
        {
            await RunAsync("pi", "--samples", "1e5", "--shard", $"{share}/4", "--output", _folder[$"{share}.json"]);
        }

        await RunAsync("pi", "--samples", "1e5", "--seed", "8", "--shard", "3/4", "--output", _folder["foreign.json"]);
        File.Copy(_folder["1.json"], _folder["copy.json"]);

        (await RunAsync("merge", _folder["0.json"], _folder["2.json"])).Should().Be(
            new ProgramResult(2, "", "error: shares 1/4, 3/4 are missing; run them\n"));
        (await RunAsync("merge", _folder["0.json"], _folder["1.json"], _folder["2.json"], _folder["copy.json"])).Should().Be(
            new ProgramResult(2, "", $"error: share 1/4 is there 2 times: '{_folder["1.json"]}', '{_folder["copy.json"]}'; give it once\nerror: share 3/4 is missing; run it\n"));
        (await RunAsync("merge", _folder["0.json"], _folder["foreign.json"])).Should().Match<ProgramResult>(result =>
            result.ExitCode == 2 && result.Error.StartsWith($"error: '{_folder["foreign.json"]}' is of another run than '{_folder["0.json"]}'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_again_and_again_a_run_with_a_checkpoint_ends_with_the_same_bits()
    {
        const long Samples = 1_000_000_000;
        string[] run = ["option", "--samples", $"{Samples}", "--json"];
        var checkpoint = _folder["run.json"];
        var kills = 0;
        for (var patience = 0; patience < 100; patience++)
        {
            // Slow enough to be killed several times on the way: a checkpoint is written every second.
            await using var program = BuiltProgram.Start(Program, [.. run, "--executor", "sequential", "--checkpoint", checkpoint]);
            if (await AdvancesAsync(program, checkpoint) && DoneOf(checkpoint) < Samples)
            {
                program.Kill();
                kills++;
                continue;
            }

            Tally(await program.WaitForExitAsync()).Should().Be(Tally(await RunAsync(run)));
            kills.Should().BePositive();
            return;
        }

        Assert.Fail("the run never ended");
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_it_did_and_another_executor_goes_on()
    {
        var checkpoint = _folder["run.json"];
        await using (var program = BuiltProgram.Start(Program, "pi", "--samples", "1e15", "--checkpoint", checkpoint, "--verbose"))
        {
            await program.WaitForErrorLineAsync("computing");
            (await AdvancesAsync(program, checkpoint)).Should().BeTrue();
            program.Send(System.Runtime.InteropServices.PosixSignal.SIGTERM);
            (await program.WaitForExitAsync()).ExitCode.Should().Be(130);
        }

        var done = DoneOf(checkpoint);
        await using var next = BuiltProgram.Start(Program, "pi", "--samples", "1e15", "--checkpoint", checkpoint, "--executor", "processes");
        await next.WaitForErrorLineAsync($"going on after {done:#,0} of");
    }

    [Fact]
    public async Task A_finished_checkpoint_answers_at_once_and_is_a_share_itself()
    {
        var checkpoint = _folder["run.json"];
        string[] run = ["integral", "--samples", "1e5", "--checkpoint", checkpoint];
        var first = await RunAsync(run);

        (await RunAsync(run)).Should().Be(first);
        (await RunAsync("merge", checkpoint)).Should().Be(first);
    }

    [Fact]
    public async Task A_damaged_checkpoint_is_never_taken_as_truth()
    {
        var checkpoint = _folder["run.json"];
        string[] run = ["pi", "--samples", "1e5", "--checkpoint", checkpoint];
        await RunAsync(run);
        var whole = await File.ReadAllTextAsync(checkpoint, Cancelled);
        var damages = Digits().Matches(whole).Select(digit => whole.Remove(digit.Index, 1).Insert(digit.Index, digit.Value == "9" ? "8" : "9"))
            .Where((_, i) => i % 12 == 0)
            .Append(whole[..^20])
            .Append(whole.Replace("\"done\"", "\"undone\"", StringComparison.Ordinal))
            .Append(whole.Replace("\"name\": \"pi\",", "", StringComparison.Ordinal))
            .Append("")
            .Append("null")
            .Append("{}")
            .Append("\0\0\0\0")
            .ToList();

        foreach (var damage in damages)
        {
            await File.WriteAllTextAsync(checkpoint, damage, Cancelled);
            var result = await RunAsync(run);

            result.ExitCode.Should().Be(2, damage);
            result.Output.Should().BeEmpty();
            result.Error.Should().MatchRegex("^error: (cannot take a share from '.*run.json': it |the checkpoint ').*\n$", damage);
            (await File.ReadAllTextAsync(checkpoint, Cancelled)).Should().Be(damage, "the user's file is not the program's to repair");
        }
    }

    [Fact]
    public async Task A_checkpoint_of_another_run_or_in_an_impossible_place_is_refused_before_any_work()
    {
        var checkpoint = _folder["run.json"];
        await RunAsync("pi", "--samples", "1e5", "--checkpoint", checkpoint);

        (await RunAsync("pi", "--samples", "1e6", "--checkpoint", checkpoint)).Should().Be(new ProgramResult(
            2,
            "",
            $"error: the checkpoint '{checkpoint}' is of another run: share 0/1 of pi from 100,000 samples, seed 7; this is share 0/1 of pi from 1,000,000 samples, seed 7. Give the options of that run, or another file\n"));
        var nowhere = await RunAsync("pi", "--samples", "1e15", "--checkpoint", _folder["none/run.json"]);
        nowhere.ExitCode.Should().Be(1);
        nowhere.Error.Should().EndWith("its folder does not exist; make it first\n");
        (await RunAsync("pi", "--samples", "1e15", "--checkpoint", _folder.Path)).Should().Be(
            new ProgramResult(2, "", $"error: the checkpoint '{_folder.Path}' is a folder; give a file\n"));
        (await RunAsync("merge", _folder.Path)).Should().Be(
            new ProgramResult(2, "", $"error: cannot read the share '{_folder.Path}': it is a folder\n"));
    }

    [Fact]
    public async Task A_checkpoint_may_be_a_link_to_a_file_that_is_not_there_yet()
    {
        File.CreateSymbolicLink(_folder["link.json"], _folder["run.json"]);

        (await RunAsync("pi", "--samples", "1e5", "--checkpoint", _folder["link.json"])).ExitCode.Should().Be(0);

        _folder.Files.Should().Equal("link.json", "run.json");
        DoneOf(_folder["run.json"]).Should().Be(100_000);
    }

    [Fact]
    public async Task An_unfinished_share_is_not_merged()
    {
        var checkpoint = _folder["run.json"];
        await using (var program = BuiltProgram.Start(Program, "pi", "--samples", "1e15", "--checkpoint", checkpoint))
        {
            (await AdvancesAsync(program, checkpoint)).Should().BeTrue();
            program.Kill();
        }

        var result = await RunAsync("merge", checkpoint);

        result.ExitCode.Should().Be(2);
        result.Error.Should().MatchRegex("^error: '.*run.json' is not finished: share 0/1 has [0-9,]+ of 1,000,000,000,000,000 units to go; run it to its end\n$");
    }

    private static async Task<ProgramResult> RunAsync(params string[] arguments) => await BuiltProgram.RunAsync(Program, [.. arguments, "--quiet"]);

    /// <summary>Waits until the checkpoint has come further than it was; false when the program ends before.</summary>
    private static async Task<bool> AdvancesAsync(RunningProgram program, string checkpoint)
    {
        var before = DoneOf(checkpoint);
        while (!program.HasExited)
        {
            if (DoneOf(checkpoint) > before)
            {
                return !program.HasExited;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancelled);
        }

        return false;
    }

    private static long DoneOf(string checkpoint)
    {
        if (!File.Exists(checkpoint))
        {
            return 0;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(checkpoint));
        return document.RootElement.GetProperty("share").GetProperty("done").GetInt64();
    }

    private static string Tally(ProgramResult result)
    {
        result.ExitCode.Should().Be(0, result.Error);
        using var document = JsonDocument.Parse(result.Output);
        return $"{document.RootElement.GetProperty("sum")}, {document.RootElement.GetProperty("sumOfSquares")}";
    }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digits();
}
