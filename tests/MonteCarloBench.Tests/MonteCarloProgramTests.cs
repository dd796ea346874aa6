using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
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
        Names(root).Should().Equal("machine", "repeats", "result", "rows");
        Names(root.GetProperty("machine")).Should().Equal(
            "processor", "logicalProcessors", "memoryBytes", "vectorBits", "operatingSystem", "runtime");
        Names(root.GetProperty("result")).Should().Equal("workload", "estimate", "sum", "sumOfSquares");
        var hits = long.Parse(root.GetProperty("result").GetProperty("sum").GetString()!, CultureInfo.InvariantCulture);
        root.GetProperty("result").GetProperty("estimate").GetProperty("value").GetDouble().Should().BeApproximately(4.0 * hits / 100_000, 1e-15);
        var rows = root.GetProperty("rows").EnumerateArray().ToArray();
        rows.Select(row => row.GetProperty("executor").GetString()).Should().Equal("sequential", "threads");
        Names(rows[1]).Should().Equal(
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
        Names(root).Should().Equal("workload", "estimate", "sum", "sumOfSquares", "run");
        Names(root.GetProperty("workload")).Should().Equal("name", "samples", "seed");
        Names(root.GetProperty("estimate")).Should().Equal("value", "standardError", "low", "high", "truth");
        Names(root.GetProperty("run")).Should().Equal("executor", "workers", "seconds");
        root.GetProperty("sum").GetString().Should().Be(KnownHits);
        root.GetProperty("run").GetProperty("executor").GetString().Should().Be(executor);
        root.GetProperty("estimate").GetProperty("low").GetDouble().Should().BeLessThan(Math.PI);
        root.GetProperty("estimate").GetProperty("high").GetDouble().Should().BeGreaterThan(Math.PI);
    }

    [Fact]
    public async Task Pi_as_text_names_the_estimate_its_margin_and_the_truth()
    {
        var result = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1e6", "--quiet");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(
            @"^pi = 3\.14\d{4} ± 0\.003\d{3} \(95 %\)\n    785,\d{3} of 1,000,000 samples within the quarter circle, seed 7\n    0\.\d{6} from 3\.141593 \(pi\), \d\.\d standard errors\n$");
    }

    [Fact]
    public async Task One_sample_is_no_ground_for_an_interval()
    {
        var text = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1", "--quiet");
        var json = await BuiltProgram.RunAsync(Program, "pi", "--samples", "1", "--quiet", "--json");

        text.Output.Should().StartWith("pi = 0.000000 (too few samples for an interval)\n    0 of 1 sample within");
        using var document = JsonDocument.Parse(json.Output);
        document.RootElement.GetProperty("estimate").GetProperty("low").ValueKind.Should().Be(JsonValueKind.Null);
        document.RootElement.GetProperty("estimate").GetProperty("standardError").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("option", "price", "the formula of Black and Scholes")]
    [InlineData("integral", "integral", "(pi/4)^6")]
    public async Task Any_workload_can_be_run_and_compared(string workload, string symbol, string formula)
    {
        var run = await BuiltProgram.RunAsync(Program, workload, "--samples", "1e5", "--quiet");
        var comparison = await BuiltProgram.RunAsync(Program, "compare", workload, "--samples", "1e5", "--workers", "2", "--repeat", "1", "--quiet");

        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith($"{symbol} = ").And.Contain(formula);
        comparison.ExitCode.Should().Be(0);
        comparison.Output.Should().EndWith(run.Output).And.MatchRegex($"serial +{symbol}\n");
    }

    [Theory]
    [InlineData("0", "10^6", "78,498 primes\n    from 0 to 1,000,000\n    as in the tables: 78,498\n")]
    [InlineData("100", "1000", "143 primes\n    from 100 to 1,000\n    Riemann's approximation expects 144\n")]
    [InlineData("13", "13", "1 prime\n    from 13 to 13\n    Riemann's approximation expects 0\n")]
    [InlineData("9223372036854775783", "9223372036854775806", "1 prime\n    from 9,223,372,036,854,775,783 to 9,223,372,036,854,775,806\n    Riemann's approximation expects 1\n")]
    public async Task Primes_are_counted(string first, string last, string text) =>
        (await BuiltProgram.RunAsync(Program, "primes", "count", first, last, "--quiet")).Should().Be(new ProgramResult(0, text, ""));

    [Fact]
    public async Task Primes_are_found_the_same_ones_by_every_executor_a_line_each()
    {
        string[] search = ["primes", "search", "--bits", "192", "--count", "6", "--quiet"];
        var alone = await BuiltProgram.RunAsync(Program, [.. search, "--executor", "sequential"]);
        var threads = await BuiltProgram.RunAsync(Program, [.. search, "--executor", "threads", "--workers", "3"]);
        var processes = await BuiltProgram.RunAsync(Program, [.. search, "--executor", "processes", "--workers", "2"]);
        var comparison = await BuiltProgram.RunAsync(Program, ["compare", .. search, "--repeat", "1", "--workers", "2"]);

        var primes = alone.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(BigInteger.Parse).ToList();
        primes.Should().HaveCount(6).And.OnlyHaveUniqueItems().And.OnlyContain(prime => prime.GetBitLength() == 192);
        threads.Should().Be(alone);
        processes.Should().Be(alone);
        comparison.Output.Should().Contain(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(alone.Output))));
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
    [InlineData("--dimensions: '33' is out of range; it takes a whole number from 1 to 32", "integral", "--dimensions", "33")]
    [InlineData("--rate: 'x' is not a number; it takes a number from -1 to 1", "option", "--rate", "x")]
    [InlineData("--volatility 3 over --maturity 9 is too wild: V · √YEARS is 9.00, and may be at most 3", "option", "--volatility", "3", "--maturity", "9")]
    [InlineData("there is no number from A = 5 to B = 4; give the smaller number first", "primes", "count", "5", "4")]
    [InlineData("B: '2^63' is out of range; it takes a whole number from 0 to 9,223,372,036,854,775,806", "primes", "count", "0", "2^63")]
    [InlineData("A: '-1' is out of range; it takes a whole number from 0 to 9,223,372,036,854,775,806", "primes", "count", "-1", "5")]
    [InlineData("--bits: '63' is out of range; it takes a whole number from 64 to 4,096", "primes", "search", "--bits", "63")]
    [InlineData("--count: '0' is out of range; it takes a whole number from 1 to 10,000", "primes", "search", "--count", "0")]
    [InlineData("B is missing; see 'MonteCarloBench primes count --help'", "primes", "count", "5")]
    [InlineData("FILE is missing; see 'MonteCarloBench merge --help'", "merge")]
    [InlineData("FILE: it takes a name that is not empty", "merge", "")]
    [InlineData("--output: the folder of 'none/share.json' does not exist; make it first", "pi", "--shard", "0/2", "--output", "none/share.json")]
    [InlineData("--output takes a share; give --shard, too, or redirect standard output", "pi", "--output", "share.json")]
    [InlineData("--shard: '4' is out of range; it takes a whole number from 0 to 3", "pi", "--shard", "4/4")]
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
        await program.WaitForErrorLineAsync("computing");
        program.Send(PosixSignal.SIGTERM);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(130);
        result.ErrorLine.Should().EndWith("error: cancelled");
    }

    /// <summary>Hits of 5,000,001 samples under seed 42, counted by a program of a few lines in another language.</summary>
    private const string KnownHits = "3926562";

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(field => field.Name);
}
