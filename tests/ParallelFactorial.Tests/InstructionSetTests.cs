using Activity7.Testing;

namespace Activity7.ParallelFactorial.Tests;

/// <summary>The same digits come from every processor: the runtime is told to use fewer and fewer of its instructions.</summary>
public sealed class InstructionSetTests
{
    [Theory]
    [InlineData("none is switched off", "DOTNET_Unused")]
    [InlineData("no 512-bit vectors", "DOTNET_EnableAVX512")]
    [InlineData("no 256-bit vectors", "DOTNET_EnableAVX2")]
    [InlineData("no vectors at all", "DOTNET_EnableHWIntrinsic")]
    public async Task Every_instruction_set_gives_the_same_digits(string name, string variable)
    {
        await using var program = new RunningProgram(
            BuiltProgram.PathOf("ParallelFactorial"),
            ["1000", "100000", "--executor", "sequential", "--quiet"],
            environment: new Dictionary<string, string?> { [variable] = "0" });

        var result = await program.WaitForExitAsync();

        result.ExitCode.Should().Be(0, name);
        result.Output.Should().Contain("SHA-256 cc336cf135d690c1105664b3b859db66b940db51cd66cf891fee120584cf7873")
            .And.Contain("SHA-256 820239691ef9b4887957093bb745a1ac33d3184b272db3e9a0d0a37062a13399");
    }
}
