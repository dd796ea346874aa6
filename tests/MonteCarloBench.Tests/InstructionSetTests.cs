using Activity7.Testing;

namespace Activity7.MonteCarloBench.Tests;

/// <summary>The same bits come from every processor: the runtime is told to use fewer and fewer of its instructions.</summary>
public sealed class InstructionSetTests
{
    private static readonly string[][] Workloads =
    [
        ["pi", "--samples", "1_000_003"],
        ["option", "--samples", "100_003"],
        ["option", "--samples", "100_003", "--variates", "plain", "--strike", "120"],
        ["integral", "--samples", "100_003", "--dimensions", "7"],
        ["primes", "count", "12345", "20_000_000"],
        ["primes", "count", "1e12", "1_000_001_000_000"],
        ["primes", "search", "--bits", "256", "--count", "3"],
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var workload in Workloads)
            {
                cases.Add(string.Join(' ', workload), "DOTNET_EnableAVX512");
                cases.Add(string.Join(' ', workload), "DOTNET_EnableAVX2");
                cases.Add(string.Join(' ', workload), "DOTNET_EnableHWIntrinsic");
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_instruction_set_gives_the_same_bits(string workload, string switchedOff)
    {
        var all = await ResultAsync(workload, "DOTNET_Unused");
        var few = await ResultAsync(workload, switchedOff);

        few.Should().Be(all);
    }

    /// <summary>The document of a run, but for how long it took.</summary>
    private static async Task<string> ResultAsync(string workload, string variable)
    {
        await using var program = new RunningProgram(
            BuiltProgram.PathOf("MonteCarloBench"),
            [.. workload.Split(' '), "--executor", "sequential", "--json", "--quiet"],
            environment: new Dictionary<string, string?> { [variable] = "0" });
        var result = await program.WaitForExitAsync();
        result.ExitCode.Should().Be(0, result.Error);
        return result.Output[..result.Output.IndexOf("\"run\"", StringComparison.Ordinal)];
    }
}
