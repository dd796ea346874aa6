using System.Runtime.InteropServices;
using System.Text.Json;
using Activity7.Testing;

namespace Activity7.MonteCarloBench.Tests;

/// <summary>The built program, as a user runs it.</summary>
public sealed class MonteCarloProgramTests
{
    private const string Program = "MonteCarloBench";

    [Theory]
    [InlineData]
    [InlineData("compare")]
    public async Task It_compares_pi_with_and_without_parallelism_and_every_row_has_the_same_digits(params string[] verb)
    {
        var result = await BuiltProgram.RunAsync(Program, [.. verb, "--samples", "3000000", "--workers", "1,2", "--repeat", "1", "--quiet"]);

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        var rows = result.Output.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length > 0 && cells[0] is "sequential" or "threads" or "processes")
            .ToArray();
        rows.Select(cells => $"{cells[0]} {cells[1]}").Should().Equal("sequential 1", "threads 1", "threads 2", "processes 1", "processes 2");
        rows.Select(cells => cells[^1]).Distinct().Should().ContainSingle().Which.Should().StartWith("3.14");
        result.Output.Should().Contain("pi from 3,000,000 samples, seed 7, median of 1").And.Contain("logical processors");
    }

    [Fact]
    public async Task The_comparison_as_json_is_one_document_with_every_field_documented()
    {
        var result = await BuiltProgram.RunAsync(
            Program, "compare", "--samples", "1e5", "--seed", "9", "--workers", "2", "--executors", "threads", "--repeat", "2", "--json");

        result.ExitCode.Should().Be(0);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(field => field.Name).Should().Equal(
            "machine", "samples", "seed", "repeats", "hits", "pi", "standardError", "rows");
        root.GetProperty("machine").EnumerateObject().Select(field => field.Name).Should().Equal(
            "processor", "logicalProcessors", "memoryBytes", "vectorBits", "operatingSystem", "runtime");
        root.GetProperty("samples").GetInt64().Should().Be(100_000);
        root.GetProperty("pi").GetDouble().Should().Be(4.0 * root.GetProperty("hits").GetInt64() / 100_000);
        var rows = root.GetProperty("rows").EnumerateArray().ToArray();
        rows.Select(row => row.GetProperty("executor").GetString()).Should().Equal("sequential", "threads");
        rows[1].EnumerateObject().Select(field => field.Name).Should().Equal(
            "executor", "workers", "medianSeconds", "minimumSeconds", "maximumSeconds", "speedup", "efficiency", "serialFraction");
        rows[0].GetProperty("speedup").GetDouble().Should().Be(1);
        rows[0].GetProperty("serialFraction").ValueKind.Should().Be(JsonValueKind.Null);
        rows[1].GetProperty("serialFraction").ValueKind.Should().Be(JsonValueKind.Number);
    }

    [Theory]
    [InlineData("sequential", "1")]
    [InlineData("threads", "2")]
    [InlineData("threads", "7")]
    [InlineData("processes", "3")]
    public async Task Every_executor_gives_the_same_estimate(string executor, string workers)
    {
        var result = await BuiltProgram.RunAsync(
            Program, "pi", "--samples", "5_000_001", "--seed", "42", "--executor", executor, "--workers", workers, "--json");

        result.ExitCode.Should().Be(0);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(field => field.Name).Should().Equal(
            "samples", "seed", "hits", "pi", "standardError", "low", "high", "executor", "workers", "seconds");
        root.GetProperty("hits").GetInt64().Should().Be(KnownHits);
        root.GetProperty("executor").GetString().Should().Be(executor);
        root.GetProperty("low").GetDouble().Should().BeLessThan(Math.PI);
        root.GetProperty("high").GetDouble().Should().BeGreaterThan(Math.PI);
    }

    [Fact]
    public async Task Pi_as_text_names_the_estimate_its_margin_and_the_truth()
    {
        var result = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1e6", "--quiet");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(
            @"^pi = 3\.14\d{7} ± 0\.003\d{6} \(95 %\)\n    785,\d{3} of 1,000,000 samples within the quarter circle, seed 7\n    0\.\d{9} from the truth, \d\.\d standard errors\n$");
    }

    [Fact]
    public async Task One_sample_is_no_ground_for_an_interval()
    {
        var text = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1", "--quiet");
        var json = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1", "--quiet", "--json");

        text.Output.Should().StartWith("pi = 0.000000000 (too few samples for an interval)\n    0 of 1 sample within");
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.GetProperty("low").ValueKind.Should().Be(JsonValueKind.Null);
        document.RootElement.GetProperty("standardError").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_table_fits_a_terminal_of_80_columns()
    {
        var result = await BuiltProgram.RunAsync(Program, "compare", "--samples", "1e5", "--workers", "2", "--repeat", "1", "--quiet");

        result.Output.Split('\n').Single(line => line.StartsWith("executor", StringComparison.Ordinal)).Length.Should().BeLessThanOrEqualTo(81);
    }

    [Theory]
    [InlineData("--samples: '0' is out of range; it takes a whole number from 1 to 1,000,000,000,000,000", "pi", "--samples", "0")]
    [InlineData("--samples: '-3' is out of range; it takes a whole number from 1 to 1,000,000,000,000,000", "--samples", "-3")]
    [InlineData("--seed: '-1' is out of range; it takes a whole number from 0 to 18,446,744,073,709,551,615", "pi", "--seed", "-1")]
    [InlineData("--workers: '257' is out of range; it takes a whole number from 1 to 256", "pi", "--workers", "257")]
    [InlineData("--workers: '0' is out of range; it takes a whole number from 1 to 256", "compare", "--workers", "1,0")]
    [InlineData("--workers: '' is not a number; it takes a whole number from 1 to 256", "compare", "--workers", "1,")]
    [InlineData("--executors: 'sequential' is none of threads, processes", "compare", "--executor", "sequential")]
    [InlineData("--repeat: '0' is out of range; it takes a whole number from 1 to 1,000", "compare", "--repeat", "0")]
    [InlineData("there is no option '--nope'; see 'MonteCarloBench pi --help'", "pi", "--nope")]
    [InlineData("Unrecognized command or argument 'e'.", "e")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync(Program, arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }

    [Theory]
    [InlineData("sequential")]
    [InlineData("threads")]
    [InlineData("processes")]
    public async Task A_signal_ends_a_run_of_years(string executor)
    {
        await using var program = BuiltProgram.Start(Program, "pi", "--samples", "1e15", "--executor", executor, "--verbose");
        await program.WaitForErrorLineAsync("sampling");
        program.Send(PosixSignal.SIGTERM);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(130);
        result.ErrorLine.Should().EndWith("error: cancelled");
    }

    /// <summary>Hits of 5,000,001 samples under seed 42, counted by a program of a few lines in another language.</summary>
    private const long KnownHits = 3_926_562;
}
