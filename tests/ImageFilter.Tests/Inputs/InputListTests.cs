using System.Text;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

public sealed class InputListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.jpg\nb.jpg\n", "a.jpg|b.jpg")]
    [InlineData("a.jpg\nb.jpg", "a.jpg|b.jpg")]
    [InlineData("a.jpg\r\n\r\nb.jpg\r\n", "a.jpg|b.jpg")]
    [InlineData("\uFEFFa.jpg\n", "a.jpg")]
    [InlineData("  a b.jpg \n#1.jpg\n*.jpg\n", "  a b.jpg |#1.jpg|*.jpg")]
    [InlineData("a\nb.jpg\0c.jpg\r\0", "a\nb.jpg|c.jpg\r")]
    [InlineData("\0\0a.jpg", "a.jpg")]
    [InlineData("\n\n", "")]
    [InlineData("", "")]
    public void A_list_has_a_name_a_line_or_one_before_each_nul(string content, string names)
    {
        string.Join('|', InputList.Parse(Encoding.UTF8.GetBytes(content))).Should().Be(names);
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_files_is_read_from_a_file()
    {
        string[] names = [.. Enumerable.Range(0, 100_000).Select(i => $"photos/{i:000000}.jpg")];
        await File.WriteAllLinesAsync(_folder["list"], names, TestContext.Current.CancellationToken);

        (await InputList.ReadAsync(_folder["list"], TestContext.Current.CancellationToken)).Should().Equal(names);
    }

    [Theory]
    [InlineData("missing", "cannot read the list '*missing': there is no such file")]
    [InlineData("no/list", "cannot read the list '*no/list': there is no such file")]
    [InlineData(".", "cannot read the list '*': it is a folder; name a file")]
    [InlineData("empty", "the list '*empty' holds no file; write one a line")]
    public async Task A_list_that_cannot_be_read_is_wrong_usage(string name, string message)
    {
        await File.WriteAllTextAsync(_folder["empty"], "\n", TestContext.Current.CancellationToken);

        var read = () => InputList.ReadAsync(_folder[name], TestContext.Current.CancellationToken);

        (await read.Should().ThrowAsync<UsageException>()).WithMessage("--input: " + message);
    }

    [Fact]
    public async Task A_list_without_an_end_is_refused()
    {
        var read = () => InputList.ReadAsync("/dev/zero", TestContext.Current.CancellationToken);

        (await read.Should().ThrowAsync<UsageException>()).WithMessage("--input: the list '/dev/zero' is longer than 256 MB; split it");
    }
}
