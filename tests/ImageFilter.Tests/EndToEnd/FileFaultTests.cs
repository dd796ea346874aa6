using System.Runtime.Versioning;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.EndToEnd;

/// <summary>Folders and disks that stand in the way: what cannot be done is one line each, and the rest is done.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FileFaultTests : IDisposable
{
    private const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _folder = new();

    public FileFaultTests()
    {
        foreach (var name in (string[])["photos/a.png", "photos/in/b.png", "photos/z.png"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            Pictures.Save(Pictures.Noise(60, 40, 3), _folder[name]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_where_a_mirrored_result_should_be()
    {
        Directory.CreateDirectory(_folder["out/in/b_blurred.png"]);

        await ShouldFailAloneAsync("photos/in/b.png: cannot write 'out/in/b_blurred.png': it is a folder");
    }

    [Fact]
    public async Task A_folder_where_a_result_should_be_is_no_result_to_skip()
    {
        Directory.CreateDirectory(_folder["out/in/b_blurred.png"]);

        await ShouldFailAloneAsync("photos/in/b.png: cannot write 'out/in/b_blurred.png': it is a folder", "--skip-existing");
    }

    [Fact]
    public async Task A_file_where_a_mirrored_folder_should_be()
    {
        Directory.CreateDirectory(_folder["out"]);
        await File.WriteAllTextAsync(_folder["out/in"], "", TestContext.Current.CancellationToken);

        await ShouldFailAloneAsync("photos/in/b.png: cannot write 'out/in/b_blurred.png': its folder cannot be made; is a file in the way?");
    }

    [Fact]
    public async Task A_sub_folder_that_may_not_be_read()
    {
        File.SetUnixFileMode(_folder["photos/in"], UnixFileMode.None);
        try
        {
            await ShouldFailAloneAsync($"photos/in: Access to the path '{_folder["photos/in"]}' is denied.");
        }
        finally
        {
            File.SetUnixFileMode(_folder["photos/in"], All);
        }
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_to()
    {
        Directory.CreateDirectory(_folder["out/in"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await ShouldFailAloneAsync("photos/in/b.png: cannot write 'out/in/b_blurred.png': its folder may not be written to");
    }

    [Fact]
    public async Task A_folder_in_which_no_folder_may_be_made()
    {
        Directory.CreateDirectory(_folder["out"]);
        File.SetUnixFileMode(_folder["out"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var result = await RunAsync();

        result.ExitCode.Should().Be(1);
        result.Error.Split('\n').Should().Contain("error: photos/in/b.png: cannot write 'out/in/b_blurred.png': its folder may not be made");
    }

    [Fact]
    public async Task A_folder_that_is_named_and_may_not_be_read_is_wrong_usage()
    {
        File.SetUnixFileMode(_folder["photos"], UnixFileMode.None);
        try
        {
            (await RunAsync()).Should().Be(new ProgramResult(
                2, "", $"error: FILE|DIR|GLOB: Access to the path '{_folder["photos"]}' is denied.\n"));
        }
        finally
        {
            File.SetUnixFileMode(_folder["photos"], All);
        }
    }

    [Fact]
    public async Task A_result_that_leads_to_an_input_by_a_link_in_the_mirror()
    {
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateSymbolicLink(_folder["out/in"], _folder["photos/in"]);

        var result = await RunAsync("--name", "{name}{ext}");

        result.Should().Be(new ProgramResult(
            2,
            "",
            "error: the result of 'photos/in/b.png' would replace 'out/in/b.png', which is an input, too; "
            + "give --output another folder, or name fewer files\n"));
    }

    [Fact]
    public async Task A_full_disk_fails_the_pictures_that_do_not_fit_and_leaves_no_part_of_them()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root, on Linux, can mount a file system of 100 kilobytes");
        Pictures.Save(Pictures.Noise(900, 600, 3), _folder["photos/m.png"]);
        Directory.CreateDirectory(_folder["out"]);
        var script = $"mount -t tmpfs -o size=100k none out && '{BuiltProgram.PathOf("ImageFilter")}' photos --sigma 0.3 --output out --workers 1; "
            + "echo $?; ls -A out";
        await using var shell = new RunningProgram("unshare", ["-m", "bash", "-c", script], _folder.Path);

        var result = await shell.WaitForExitAsync();

        result.ErrorLine.Should().StartWith("error: photos/m.png: cannot write '").And.Contain("No space left on device").And.NotContain("\n");
        result.Output.Should().Contain("images: 2, failed: 1").And.EndWith("\n1\na_blurred.png\nz_blurred.png\n");
    }

    private async Task ShouldFailAloneAsync(string message, params string[] more)
    {
        var result = await RunAsync(more);

        result.Error.Should().Be($"error: {message}\n");
        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("images: 2, failed: 1");
        Directory.EnumerateFiles(_folder["out"], "*", SearchOption.AllDirectories).Where(path => path != _folder["out/in"])
            .Should().BeEquivalentTo(_folder["out/a_blurred.png"], _folder["out/z_blurred.png"]);
    }

    /// <summary>Modes do not hold root back; without these two capabilities they do.</summary>
    private async Task<ProgramResult> RunAsync(params string[] more)
    {
        string[] command = [BuiltProgram.PathOf("ImageFilter"), "photos", "-r", "--output", "out", .. more];
        string[] shell = Environment.IsPrivilegedProcess
            ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", .. command]
            : command;
        await using var program = new RunningProgram(shell[0], shell[1..], _folder.Path);
        return await program.WaitForExitAsync();
    }
}
