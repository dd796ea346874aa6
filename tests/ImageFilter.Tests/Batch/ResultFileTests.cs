using System.Runtime.Versioning;
using Activity7.ImageFilter.Batch;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Batch;

[UnsupportedOSPlatform("windows")]
public sealed class ResultFileTests : IDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TemporaryFolder _folder = new();

    public ResultFileTests() => File.WriteAllText(_folder["a.jpg"], "the input");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_result_of_a_private_picture_is_private()
    {
        File.SetUnixFileMode(_folder["a.jpg"], Private);

        Write("a.jpg").Should().Be(Private);
    }

    [Fact]
    public void The_permissions_are_those_of_the_file_behind_a_link()
    {
        File.SetUnixFileMode(_folder["a.jpg"], Private);
        File.CreateSymbolicLink(_folder["link.jpg"], "a.jpg");

        Write("link.jpg").Should().Be(Private);
    }

    [Fact]
    public void A_result_gets_no_permission_that_a_new_file_has_not()
    {
        File.WriteAllText(_folder["usual"], "");
        File.SetUnixFileMode(_folder["a.jpg"], (UnixFileMode)0b_111_111_111);

        Write("a.jpg").Should().Be(File.GetUnixFileMode(_folder["usual"]));
    }

    [Fact]
    public void A_result_that_is_replaced_keeps_its_permissions()
    {
        File.SetUnixFileMode(_folder["a.jpg"], Private);
        File.WriteAllText(_folder["a_blurred.jpg"], "an earlier result");
        File.SetUnixFileMode(_folder["a_blurred.jpg"], Shared);

        Write("a.jpg").Should().Be(Shared);
    }

    [Fact]
    public void No_file_is_opened_after_cancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        var write = () => ResultFile.Write(_folder["new/a.jpg"], [_folder["a.jpg"]], [1], source.Token);

        write.Should().Throw<OperationCanceledException>();
        Directory.Exists(_folder["new"]).Should().BeFalse();
    }

    [Fact]
    public void The_folder_of_a_result_is_made()
    {
        ResultFile.Write(_folder["new/er/a.jpg"], [_folder["a.jpg"]], [1], TestContext.Current.CancellationToken);

        File.ReadAllBytes(_folder["new/er/a.jpg"]).Should().Equal(1);
    }

    [Fact]
    public void A_file_where_a_folder_should_be_is_told_with_the_result()
    {
        var write = () => ResultFile.Write(
            _folder["a.jpg/er/b.jpg"], [_folder["a.jpg"]], [1], TestContext.Current.CancellationToken);

        write.Should().Throw<IOException>()
            .WithMessage($"cannot write '{_folder["a.jpg/er/b.jpg"]}': its folder cannot be made; is a file in the way?");
    }

    private UnixFileMode Write(string input)
    {
        var output = _folder["a_blurred.jpg"];
        ResultFile.Write(output, [_folder[input]], [1, 2, 3], TestContext.Current.CancellationToken);
        File.ReadAllBytes(output).Should().Equal(1, 2, 3);
        return File.GetUnixFileMode(output);
    }
}
