using Activity7.Testing;

namespace Activity7.Common.Tests.Files;

/// <summary>Both ways of writing keep the same promises.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_file_appears_with_its_whole_content(WayToWrite writeAsync)
    {
        await writeAsync(_folder["a.txt"], stream => stream.Write("all of it"u8), Token);

        (await File.ReadAllTextAsync(_folder["a.txt"], Token)).Should().Be("all of it");
        _folder.Files.Should().Equal("a.txt");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task While_it_is_written_the_old_file_stands(WayToWrite writeAsync)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "old", Token);
        var seen = "";

        await writeAsync(
            _folder["a.txt"],
            stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                seen = File.ReadAllText(_folder["a.txt"]);
            },
            Token);

        seen.Should().Be("old");
        (await File.ReadAllTextAsync(_folder["a.txt"], Token)).Should().Be("new");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_failure_leaves_the_old_file_and_nothing_else(WayToWrite writeAsync)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "old", Token);
        var write = () => writeAsync(
            _folder["a.txt"],
            stream =>
            {
                stream.Write("half"u8);
                throw new InvalidOperationException("no more");
            },
            Token);

        await write.Should().ThrowAsync<InvalidOperationException>();

        (await File.ReadAllTextAsync(_folder["a.txt"], Token)).Should().Be("old");
        _folder.Files.Should().Equal("a.txt");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task Cancelling_leaves_nothing(WayToWrite writeAsync)
    {
        using var cancel = new CancellationTokenSource();
        var write = () => writeAsync(_folder["a.txt"], _ => cancel.Cancel(), cancel.Token);

        await write.Should().ThrowAsync<OperationCanceledException>();

        _folder.Files.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_failure_of_the_disk_names_the_file_that_the_user_knows(WayToWrite writeAsync)
    {
        var write = () => writeAsync(_folder["a.txt"], stream => throw new IOException($"No space left on device : '{((FileStream)stream).Name}'"), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder["a.txt"]}': No space left on device");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_folder_in_the_way_is_an_error_that_says_so(WayToWrite writeAsync)
    {
        var write = () => writeAsync(_folder.Path, stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder.Path}': it is a folder");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_missing_folder_is_an_error_that_says_so(WayToWrite writeAsync)
    {
        var write = () => writeAsync(_folder["none/a.txt"], stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<DirectoryNotFoundException>())
            .WithMessage($"cannot write '{_folder["none/a.txt"]}': its folder does not exist; make it first");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_file_that_is_kept_from_others_stays_so(WayToWrite writeAsync)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "old", Token);
        File.SetUnixFileMode(_folder["a.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await writeAsync(_folder["a.txt"], stream => stream.Write("new"u8), Token);

        File.GetUnixFileMode(_folder["a.txt"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_name_may_be_as_long_as_the_system_allows(WayToWrite writeAsync)
    {
        var name = new string('n', 255);

        await writeAsync(_folder[name], stream => stream.Write("new"u8), Token);

        _folder.Files.Should().Equal(name);
    }
}
