using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Common.Tests.Cli;

public sealed class InputSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_read_as_it_is()
    {
        await File.WriteAllTextAsync(_folder["a.txt"], "all of it", Token);
        var source = SourceOf("a.txt");

        using var reader = new StreamReader(source.Open());

        (await source.WaitAsync(reader.ReadToEndAsync(Token), Token)).Should().Be("all of it");
    }

    [Theory]
    [InlineData("none", "there is no such file")]
    [InlineData("no/none", "there is no such file")]
    [InlineData("folder", "it is a folder; name a file")]
    [InlineData("circle", "Too many levels of symbolic links")]
    public void A_file_that_cannot_be_opened_is_wrong_usage(string name, string reason)
    {
        Directory.CreateDirectory(_folder["folder"]);
        File.CreateSymbolicLink(_folder["circle"], _folder["circle"]);

        var open = () => SourceOf(name).Open();

        open.Should().Throw<UsageException>().WithMessage($"--input: cannot read the list '{_folder[name]}': {reason}");
    }

    [Fact]
    public async Task A_file_whose_reading_fails_is_wrong_usage()
    {
        // The memory of this process, which has nothing at its beginning.
        var source = new InputSource("--input", "/proc/self/mem", "list");
        await using var stream = source.Open();

        var read = () => source.WaitAsync(stream.ReadAsync(new byte[1], Token).AsTask(), Token);

        await read.Should().ThrowAsync<UsageException>().WithMessage("--input: cannot read the list '/proc/self/mem': Input/output error");
    }

    [Fact]
    public async Task What_is_not_the_file_s_fault_is_not_blamed_on_it()
    {
        var read = () => SourceOf("a.txt").WaitAsync(Task.FromException<int>(new InvalidOperationException("a bug")), Token);

        await read.Should().ThrowAsync<InvalidOperationException>().WithMessage("a bug");
    }

    [Fact]
    public async Task Waiting_for_a_person_who_types_nothing_ends_when_the_run_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = new InputSource("--input", "-", "list").WaitAsync(new TaskCompletionSource<int>().Task, cancel.Token);

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("-", "--input: standard input is empty; write a line")]
    [InlineData("a.txt", "--input: the list 'a.txt' is empty; write a line")]
    public void A_fault_is_told_with_the_option_and_the_name(string path, string message)
    {
        new InputSource("--input", path, "list").Fault("is empty; write a line").Messages.Should().Equal(message);
    }

    private InputSource SourceOf(string name) => new("--input", _folder[name], "list");
}
