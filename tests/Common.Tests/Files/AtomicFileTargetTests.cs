using Activity7.Testing;

namespace Activity7.Common.Tests.Files;

/// <summary>Both ways of writing know links, devices and pipes from files that may be replaced.</summary>
public sealed class AtomicFileTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_link_stays_a_link(WayToWrite writeAsync)
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
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_device_is_written_to_and_not_replaced(WayToWrite writeAsync)
    {
        await writeAsync("/dev/null", stream => stream.Write("nobody reads this"u8), Token);

        (await File.ReadAllTextAsync("/dev/null", Token)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_link_of_the_current_folder_leads_where_it_says(WayToWrite writeAsync)
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
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task Links_in_a_circle_are_an_error_that_says_so(WayToWrite writeAsync)
    {
        File.CreateSymbolicLink(_folder["a"], _folder["b"]);
        File.CreateSymbolicLink(_folder["b"], _folder["a"]);
        var write = () => writeAsync(_folder["a"], stream => stream.Write("x"u8), Token);

        (await write.Should().ThrowAsync<IOException>()).WithMessage($"cannot write '{_folder["a"]}': its symbolic links lead in a circle");
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_named_pipe_is_written_to_and_not_replaced(WayToWrite writeAsync)
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
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task A_full_device_is_an_error(WayToWrite writeAsync)
    {
        var write = () => writeAsync("/dev/full", stream => stream.Write("no room"u8), Token);

        await write.Should().ThrowAsync<IOException>();
    }

    [Theory]
    [MemberData(nameof(WaysToWrite.All), MemberType = typeof(WaysToWrite))]
    public async Task Shared_memory_is_a_folder_like_any(WayToWrite writeAsync)
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
}
