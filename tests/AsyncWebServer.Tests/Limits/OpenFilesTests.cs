using Activity7.AsyncWebServer.Limits;

namespace Activity7.AsyncWebServer.Tests.Limits;

/// <summary>How many connections there are files for.</summary>
public sealed class OpenFilesTests
{
    [Theory]
    [InlineData("Max open files            1024                 524288               files     ", 683)]
    [InlineData("Max open files            400                  400                  files     ", 100)]
    [InlineData("Max open files            100                  100                  files     ", 1)]
    [InlineData("Max open files            unlimited            unlimited            files     ", int.MaxValue)]
    [InlineData("Max file size             100                  100                  bytes     ", int.MaxValue)]
    public void Some_are_kept_for_the_program_itself(string line, int connections) =>
        OpenFiles.MostConnections(["Limit                     Soft Limit           Hard Limit           Units     ", line]).Should().Be(connections);

    [Fact]
    public void The_system_says_how_many() => OpenFiles.MostConnections().Should().BeGreaterThan(100);
}
