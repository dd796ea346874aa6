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
}
