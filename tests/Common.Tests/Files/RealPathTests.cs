using Activity7.Common.Files;
using Activity7.Testing;

namespace Activity7.Common.Tests.Files;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_without_links_is_its_full_path() =>
        RealPath.Of(Path.Combine(_folder.Path, "none", "..", "a.txt")).Should().Be(_folder["a.txt"]);

    [Fact]
    public void Links_are_followed_in_the_middle_and_at_the_end()
    {
        Directory.CreateDirectory(_folder["real"]);
        File.WriteAllText(_folder["real/a.txt"], "");
        File.CreateSymbolicLink(_folder["folder"], "real");
        File.CreateSymbolicLink(_folder["real/b.txt"], _folder["folder/a.txt"]);

        RealPath.Of(_folder["folder/b.txt"]).Should().Be(_folder["real/a.txt"]);
        RealPath.Of(_folder["folder/not-there.txt"]).Should().Be(_folder["real/not-there.txt"]);
    }

    [Fact]
    public void Links_that_lead_in_a_circle_lead_nowhere()
    {
        File.CreateSymbolicLink(_folder["a"], "b/x");
        File.CreateSymbolicLink(_folder["b"], "a/y");
        File.CreateSymbolicLink(_folder["self"], "self");

        RealPath.Of(_folder["a/sub"]).Should().BeNull();
        RealPath.Of(_folder["self"]).Should().BeNull();
    }
}
