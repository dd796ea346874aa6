using System.Text.Json;
using Activity7.Testing;

namespace Activity7.ParallelFactorial.Tests;

/// <summary><c>verify</c>, as a user runs it.</summary>
public sealed class VerifyProgramTests : IDisposable
{
    private const string Program = "ParallelFactorial";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("24")]
    [InlineData("30000")]
    public async Task What_the_program_wrote_is_right(string n)
    {
        await BuiltProgram.RunAsync(Program, n, "--output", _folder.Path, "--print", "none");

        var result = await BuiltProgram.RunAsync(Program, "verify", n, _folder[$"{n}.txt"]);

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().StartWith($"{_folder[$"{n}.txt"]} is {n}!\n").And.NotContain("should be");
    }

    [Theory]
    [InlineData("2432902008176640000", true)]
    [InlineData("2432902008176640000\n", true)]
    [InlineData("2432902008176640001", false)] // the zeros, and every residue
    [InlineData("2432902008176630000", false)] // one digit, which only the residues show
    [InlineData("24329020081766400000", false)] // a digit too many
    public async Task A_number_on_standard_input_is_judged(string text, bool isRight)
    {
        await using var program = new RunningProgram(BuiltProgram.PathOf(Program), ["verify", "20", "-", "--json"], input: text);

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(isRight ? 0 : 1);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        root.EnumerateObject().Select(field => field.Name).Should().Equal(
            "n", "file", "isRight", "digits", "expectedDigits", "trailingZeros", "expectedTrailingZeros", "residues");
        root.GetProperty("isRight").GetBoolean().Should().Be(isRight);
        root.GetProperty("expectedDigits").GetInt32().Should().Be(19);
        root.GetProperty("expectedTrailingZeros").GetInt32().Should().Be(4);
        root.GetProperty("residues").GetArrayLength().Should().Be(3);
    }

    [Fact]
    public async Task A_wrong_number_is_told_line_by_line_what_it_should_be()
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "1200", Token);

        var result = await BuiltProgram.RunAsync(Program, "verify", "5", _folder["a.txt"]);

        result.ExitCode.Should().Be(1);
        result.Output.Split('\n')[..3].Should().Equal(
            $"{_folder["a.txt"]} is not 5!", "    4 digits; it should be 3", "    2 zeros at the end; it should be 1");
    }

    [Theory]
    [InlineData("12x0", "it holds 'x' after 2 digits; only digits may stand there, and white space after the last")]
    [InlineData("120\0", "it holds the byte 0x00 after 3 digits; only digits may stand there, and white space after the last")]
    [InlineData("", "it holds no digit")]
    [InlineData("0120", "it begins with 0, as no factorial does")]
    public async Task What_is_no_number_is_one_line_and_exit_code_1(string text, string reason)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], text, Token);

        var result = await BuiltProgram.RunAsync(Program, "verify", "5", _folder["a.txt"]);

        result.Should().Be(new ProgramResult(1, "", $"error: the file '{_folder["a.txt"]}' is not 5!: {reason}\n"));
    }

    [Theory]
    [InlineData("N: '-1' is out of range; it takes a whole number from 0 to 100,000,000", "verify", "-1", "a.txt")]
    [InlineData("FILE: cannot read the file '/nonexistent/a.txt': there is no such file", "verify", "5", "/nonexistent/a.txt")]
    [InlineData("FILE: cannot read the file '/': it is a folder; name a file", "verify", "5", "/")]
    [InlineData("FILE: cannot read the file '/proc/self/mem': Input/output error", "verify", "5", "/proc/self/mem")]
    [InlineData("FILE is missing; see 'ParallelFactorial verify --help'", "verify", "5")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(string line, params string[] arguments)
    {
        var result = await BuiltProgram.RunAsync(Program, arguments);

        result.Should().Be(new ProgramResult(2, "", $"error: {line}\n"));
    }
}
