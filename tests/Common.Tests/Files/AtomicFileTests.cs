using Activity7.Common.Files;
using Activity7.Testing;

namespace Activity7.Common.Tests.Files;

/// <summary>Both ways of writing keep the same promises.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes on the calling thread or asynchronously.</summary>
    public delegate Task Way(string path, Action<Stream> write, CancellationToken cancellationToken);

    public static TheoryData<Way> Ways => new(
        (path, write, cancellationToken) =>
        {
            AtomicFile.Write(path, write, cancellationToken);
            return Task.CompletedTask;
        },
        (path, write, cancellationToken) => AtomicFile.WriteAsync(
            path,
            async (stream, _) =>
            {
                await Task.Yield();
                write(stream);
            },
            cancellationToken));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_file_appears_with_its_whole_content(Way writeAsync)
    {
        await writeAsync(_folder["a.txt"], stream => stream.Write("all of it"u8), Token);

        (await File.ReadAllTextAsync(_folder["a.txt"], Token)).Should().Be("all of it");
        _folder.Files.Should().Equal("a.txt");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task While_it_is_written_the_old_file_stands(Way writeAsync)
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
    [MemberData(nameof(Ways))]
    public async Task A_failure_leaves_the_old_file_and_nothing_else(Way writeAsync)
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
    [MemberData(nameof(Ways))]
    public async Task Cancelling_leaves_nothing(Way writeAsync)
    {
        using var cancel = new CancellationTokenSource();
        var write = () => writeAsync(_folder["a.txt"], _ => cancel.Cancel(), cancel.Token);

        await write.Should().ThrowAsync<OperationCanceledException>();

        _folder.Files.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_link_stays_a_link(Way writeAsync)
    {
        File.CreateSymbolicLink(_folder["link.txt"], _folder["real.txt"]);

        foreach (var content in new[] { "new", "newer" })
        {
            await writeAsync(_folder["link.txt"], stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(content)), Token);

            (await File.ReadAllTextAsync(_folder["real.txt"], Token)).Should().Be(content);
            new FileInfo(_folder["link.txt"]).LinkTarget.Should().Be(_folder["real.txt"]);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_device_is_written_to_and_not_replaced(Way writeAsync)
    {
        await writeAsync("/dev/null", stream => stream.Write("nobody reads this"u8), Token);

        (await File.ReadAllTextAsync("/dev/null", Token)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_link_of_the_current_folder_leads_where_it_says(Way writeAsync)
    {
        // The test's own folder: the current one belongs to all tests.
        Directory.CreateDirectory(_folder["real"]);
        var name = $"link-{Path.GetRandomFileName()}";
        var link = Path.Combine(Directory.GetCurrentDirectory(), name);
        File.CreateSymbolicLink(link, Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder["real/a.txt"]));
        try
        {
            await writeAsync(name, stream => stream.Write("new"u8), Token);
        }
        finally
        {
            File.Delete(link);
        }

        (await File.ReadAllTextAsync(_folder["real/a.txt"], Token)).Should().Be("new");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Links_in_a_circle_are_an_error_that_says_so(Way writeAsync)
    {
        File.CreateSymbolicLink(_folder["a"], _folder["b"]);
        File.CreateSymbolicLink(_folder["b"], _folder["a"]);
        var write = () => writeAsync(_folder["a"], stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder["a"]}': its symbolic links lead in a circle");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_named_pipe_is_written_to_and_not_replaced(Way writeAsync)
    {
        await using (var maker = new RunningProgram("mkfifo", [_folder["pipe"]]))
        {
            (await maker.WaitForExitAsync()).ExitCode.Should().Be(0);
        }

        await using var reader = new RunningProgram("cat", [_folder["pipe"]]);
        await Task.Run(() => writeAsync(_folder["pipe"], stream => stream.Write("through the pipe"u8), Token), Token);

        (await reader.WaitForExitAsync()).Output.Should().Be("through the pipe");
        _folder.Files.Should().Equal("pipe");
    }

    [Theory]
    [InlineData(">>", "old\nnew\n")]
    [InlineData(">", "new\n")]
    public async Task Standard_output_by_its_name_goes_where_it_was_redirected_to(string redirection, string content)
    {
        await File.WriteAllTextAsync(_folder["log"], "old\n", Token);
        await using var shell = new RunningProgram(
            "bash", ["-c", $"'{BuiltProgram.PathOf("SampleTool")}' write /dev/stdout {redirection} '{_folder["log"]}'"], input: "new\n");

        (await shell.WaitForExitAsync()).Should().Be(new ProgramResult(0, "", ""));
        (await File.ReadAllTextAsync(_folder["log"], Token)).Should().Be(content);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_failure_of_the_disk_names_the_file_that_the_user_knows(Way writeAsync)
    {
        var write = () => writeAsync(_folder["a.txt"], stream => throw new IOException($"No space left on device : '{((FileStream)stream).Name}'"), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder["a.txt"]}': No space left on device");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_full_device_is_an_error(Way writeAsync)
    {
        var write = () => writeAsync("/dev/full", stream => stream.Write("no room"u8), Token);

        await write.Should().ThrowAsync<IOException>();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_folder_in_the_way_is_an_error_that_says_so(Way writeAsync)
    {
        var write = () => writeAsync(_folder.Path, stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder.Path}': it is a folder");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_missing_folder_is_an_error_that_says_so(Way writeAsync)
    {
        var write = () => writeAsync(_folder["none/a.txt"], stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<DirectoryNotFoundException>())
            .WithMessage($"cannot write '{_folder["none/a.txt"]}': its folder does not exist; make it first");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Shared_memory_is_a_folder_like_any(Way writeAsync)
    {
        var path = $"/dev/shm/activity7-{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllTextAsync(path, "a longer text than the new one", Token);

            await writeAsync(path, stream => stream.Write("new"u8), Token);

            (await File.ReadAllTextAsync(path, Token)).Should().Be("new");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_file_that_is_kept_from_others_stays_so(Way writeAsync)
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "old", Token);
        File.SetUnixFileMode(_folder["a.txt"], UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await writeAsync(_folder["a.txt"], stream => stream.Write("new"u8), Token);

        File.GetUnixFileMode(_folder["a.txt"]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_name_may_be_as_long_as_the_system_allows(Way writeAsync)
    {
        var name = new string('n', 255);

        await writeAsync(_folder[name], stream => stream.Write("new"u8), Token);

        _folder.Files.Should().Equal(name);
    }
}
