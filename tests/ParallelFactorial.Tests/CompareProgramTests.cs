using System.Text.Json;
using Activity7.Testing;

namespace Activity7.ParallelFactorial.Tests;

/// <summary><c>compare</c>, as a user runs it.</summary>
public sealed class CompareProgramTests
{
    private const string Program = "ParallelFactorial";

    [Fact]
    public async Task The_table_has_a_row_for_each_way_and_the_same_check_sum_in_all()
    {
        var result = await BuiltProgram.RunAsync(Program, "compare", "3000..3001", "20000", "--workers", "1,2", "--repeat", "1", "--quiet");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().StartWith("factorials of 3000..3001, 20000, median of 1\n");
        var rows = result.Output.Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length > 0 && cells[0] is "sequential" or "threads" or "processes")
            .ToArray();
        rows.Select(cells => $"{cells[0]} {cells[1]}").Should().Equal("sequential 1", "threads 1", "threads 2", "processes 1", "processes 2");
        rows.Select(cells => cells[^1]).Distinct().Should().ContainSingle().Which.Should().MatchRegex("^[0-9a-f]{8}$");
    }

    [Fact]
    public async Task Json_is_one_document_with_every_field_documented()
    {
        var result = await BuiltProgram.RunAsync(Program, "compare", "1000", "--executors", "threads", "--workers", "2", "--repeat", "2", "--json");

        result.ExitCode.Should().Be(0);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(field => field.Name).Should().Equal("machine", "numbers", "repeats", "digits", "sha256", "rows");
        root.GetProperty("numbers").EnumerateArray().Select(number => number.GetString()).Should().Equal("1000");
        root.GetProperty("digits").GetInt64().Should().Be(2568);
        root.GetProperty("rows").GetArrayLength().Should().Be(2);
    }

    [Theory]
    [InlineData("N | A..B: 'x' is not a number; it takes a whole number from 0 to 100,000,000", "compare", "x")]
    [InlineData("--workers: '0' is out of range; it takes a whole number from 1 to 256", "compare", "5", "--workers", "0")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync(Program, arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }
}
