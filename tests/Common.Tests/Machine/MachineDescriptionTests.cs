using Activity7.Common.Machine;

namespace Activity7.Common.Tests.Machine;

public sealed class MachineDescriptionTests
{
    [Fact]
    public void It_names_processor_memory_system_and_runtime()
    {
        var machine = MachineDescription.Read();

        machine.Processor.Should().NotBeNullOrWhiteSpace();
        machine.LogicalProcessors.Should().Be(Environment.ProcessorCount);
        machine.MemoryBytes.Should().BePositive();
        machine.VectorBits.Should().BeOneOf(0, 128, 256, 512);
        machine.ToString().Should().Contain(machine.Processor).And.Contain(".NET 10").And.Contain("GiB");
    }

    [Theory]
    [InlineData(201_326_592, "192 MiB")]
    [InlineData(1_073_741_824, "1 GiB")]
    [InlineData(25_000_000_000, "23 GiB")]
    public void Little_memory_is_not_rounded_to_none(long bytes, string memory) =>
        (MachineDescription.Read() with { MemoryBytes = bytes }).ToString().Should().Contain($", {memory}, ");
}
