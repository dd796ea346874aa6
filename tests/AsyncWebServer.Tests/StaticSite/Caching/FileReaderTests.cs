using Activity7.AsyncWebServer.StaticSite.Caching;
using Activity7.Testing;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>Files that are read while others write to them.</summary>
public sealed class FileReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FileReaderTests() => File.WriteAllText(_folder["a.txt"], "one");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_whole_with_its_state()
    {
        using var reader = FileReader.Open(_folder["a.txt"])!;

        reader.Version.Should().Be(new FileVersion(_folder["a.txt"], 3, File.GetLastWriteTimeUtc(_folder["a.txt"])));
        reader.Read().Should().Equal("one"u8.ToArray());
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("s")]
    [InlineData("two")]
    public void What_is_written_to_meanwhile_is_not_taken_for_the_file(string content)
    {
        using var reader = FileReader.Open(_folder["a.txt"])!;
        File.WriteAllText(_folder["a.txt"], content);
        File.SetLastWriteTimeUtc(_folder["a.txt"], reader.Version.LastWriteUtc.AddSeconds(1));

        reader.Read().Should().BeNull();
    }

    [Fact]
    public void What_is_replaced_meanwhile_is_still_the_file_that_was_opened()
    {
        using var reader = FileReader.Open(_folder["a.txt"])!;
        File.WriteAllText(_folder["b.txt"], "two");
        File.Move(_folder["b.txt"], _folder["a.txt"], overwrite: true);

        reader.Read().Should().Equal("one"u8.ToArray());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("a.txt/nothing")]
    public void What_is_not_there_is_null(string name)
    {
        FileReader.Open(_folder[name]).Should().BeNull();
    }
}
