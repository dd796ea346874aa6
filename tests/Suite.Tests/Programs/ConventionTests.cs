using Activity7.Testing;

namespace Activity7.Suite.Tests.Programs;

/// <summary>What a user may expect of each of the five programs.</summary>
public sealed class ConventionTests
{
    public static TheoryData<string> Programs =>
        ["ParallelFactorial", "AsyncScraper", "ImageFilter", "MonteCarloBench", "AsyncWebServer"];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Help_is_on_standard_output_with_the_common_options_examples_and_exit_codes(string program)
    {
        var result = await BuiltProgram.RunAsync(program, "--help");

        result.ExitCode.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().ContainAll("--json", "--quiet", "--verbose", "Examples:", "Exit codes:", $"  {program}");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Version_is_a_number_on_standard_output(string program)
    {
        var result = await BuiltProgram.RunAsync(program, "--version");

        result.ExitCode.Should().Be(0);
        result.Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\n$");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task An_unknown_option_is_one_line_and_exit_code_2(string program)
    {
        var result = await BuiltProgram.RunAsync(program, "--nope");

        result.Should().Be(new ProgramResult(2, "", $"error: there is no option '--nope'; see '{program} --help'\n"));
    }
}
