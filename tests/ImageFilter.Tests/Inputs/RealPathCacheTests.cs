using Activity7.Common.Files;
using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

public sealed class RealPathCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_leads_where_it_leads_without_the_cache()
    {
        Directory.CreateDirectory(_folder["one/two"]);
        File.WriteAllText(_folder["one/two/a.jpg"], "");
        Directory.CreateSymbolicLink(_folder["link"], "one");
        File.CreateSymbolicLink(_folder["one/b.jpg"], "two/../two/a.jpg");
        File.CreateSymbolicLink(_folder["one/loop.jpg"], "loop.jpg");
        Directory.CreateSymbolicLink(_folder["circle"], "circle");
        string[] names = ["one/two/a.jpg", "link/two/a.jpg", "link/b.jpg", "one/b.jpg", "link/loop.jpg", "circle/a.jpg", "no/a.jpg", "link"];
        var cache = new RealPathCache();

        // Twice: the second time from the cache.
        foreach (var path in names.Concat(names).Select(name => _folder[name]).Append("/"))
        {
            cache.Of(path).Should().Be(RealPath.Of(path));
        }

        cache.Of(_folder["link/b.jpg"]).Should().Be(RealPath.Of(_folder["one/two/a.jpg"]));
        cache.Of(_folder["circle/a.jpg"]).Should().BeNull();
    }
}
