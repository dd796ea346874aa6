using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.Testing;

namespace Activity7.ImageFilter.Tests.Inputs;

public sealed class OutputPlanTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.jpg", null, "a_blurred.jpg")]
    [InlineData("photos/a.b.PNG", null, "photos/a.b_blurred.PNG")]
    [InlineData("photos/a.jpg", "out", "out/a_blurred.jpg")]
    [InlineData("/photos/a", "out", "out/a_blurred")]
    public void A_result_has_the_name_of_its_input_and_a_suffix(string input, string? outputFolder, string output)
    {
        Plan([input], outputFolder).Should().ContainSingle().Which.Output.Should().Be(output);
    }

    [Fact]
    public void Two_inputs_may_not_become_one_file()
    {
        var plan = () => Plan(["one/a.jpg", "two/b.jpg", "two/a.jpg"], "out");

        plan.Should().Throw<UsageException>()
            .WithMessage("'one/a.jpg' and 'two/a.jpg' would both become 'out/a_blurred.jpg'; filter them in two runs with different --output");
    }

    [Fact]
    public void A_result_may_not_replace_an_input()
    {
        var plan = () => Plan(["a.jpg", "a_blurred.jpg"], null);

        plan.Should().Throw<UsageException>().WithMessage("the result of 'a.jpg' would replace 'a_blurred.jpg', which is an input, too; *");
    }

    [Fact]
    public void A_result_may_not_replace_an_input_through_a_link_to_it()
    {
        File.WriteAllText(_folder["a.jpg"], "");
        File.CreateSymbolicLink(_folder["a_blurred.jpg"], "a.jpg");

        var plan = () => Plan([_folder["a.jpg"]], null);

        plan.Should().Throw<UsageException>().WithMessage("*which is an input, too*");
    }

    [Fact]
    public void A_result_may_not_replace_an_input_through_a_link_to_its_folder()
    {
        Directory.CreateDirectory(_folder["photos"]);
        Directory.CreateSymbolicLink(_folder["out"], _folder["photos"]);

        var plan = () => Plan([_folder["photos/a.jpg"], _folder["photos/a_blurred.jpg"]], _folder["out"]);

        plan.Should().Throw<UsageException>().WithMessage("*which is an input, too*");
    }

    [Fact]
    public void An_input_whose_links_lead_in_a_circle_is_planned_like_any_other()
    {
        File.CreateSymbolicLink(_folder["loop.jpg"], "loop.jpg");

        Plan([_folder["loop.jpg"]], null)
            .Should().Equal(new ImageJob(_folder["loop.jpg"], _folder["loop_blurred.jpg"], ImageFormat.Jpeg));
    }

    [Fact]
    public void A_result_whose_links_lead_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(_folder["a_blurred.jpg"], "a_blurred.jpg");

        var plan = () => Plan([_folder["a.jpg"]], null);

        plan.Should().Throw<UsageException>()
            .WithMessage("'*a_blurred.jpg': its symbolic links lead in a circle; remove it, or give --output another folder");
    }

    [Fact]
    public void A_control_character_in_a_name_does_not_reach_the_message()
    {
        var plan = () => Plan(["one/a\u001b.jpg", "two/a\u001b.jpg"], "out");

        plan.Should().Throw<UsageException>()
            .WithMessage("'one/a?.jpg' and 'two/a?.jpg' would both become 'out/a?_blurred.jpg'; *")
            .Which.Message.Should().NotContain("\u001b");
    }

    [Fact]
    public void Two_results_may_not_be_one_file_by_links()
    {
        Directory.CreateDirectory(_folder["one"]);
        Directory.CreateSymbolicLink(_folder["two"], _folder["one"]);

        var plan = () => Plan([_folder["one/a.jpg"], _folder["two/a.jpg"]], null);

        plan.Should().Throw<UsageException>().WithMessage("*would both become*");
    }

    [Theory]
    [InlineData("", "out/a_blurred.jpg")]
    [InlineData("2024/05", "out/2024/05/a_blurred.jpg")]
    public void The_folder_of_all_results_has_the_sub_folders_in_which_pictures_were_found(string subfolder, string output)
    {
        var input = new InputFile(Path.Combine("photos", subfolder, "a.jpg"), IsNamed: false, subfolder);

        OutputPlan.Create([input], "out", Naming()).Single().Output.Should().Be(output);
        OutputPlan.Create([input], null, Naming()).Single().Output.Should().Be(Path.Combine("photos", subfolder, "a_blurred.jpg"));
    }

    [Theory]
    [InlineData("{name}{ext}", null, "a.JPG", "out/a.JPG", ImageFormat.Jpeg)]
    [InlineData("{name}_{filter}{ext}", ImageFormat.Jpeg, "a.jpeg", "out/a_blurred.jpeg", ImageFormat.Jpeg)]
    [InlineData("{name}_{filter}{ext}", ImageFormat.Tiff, "a.jpeg", "out/a_blurred.tif", ImageFormat.Tiff)]
    [InlineData("{name}_{filter}{ext}", ImageFormat.WebP, "a", "out/a_blurred.webp", ImageFormat.WebP)]
    [InlineData("{name}.png", null, "a.jpg", "out/a.png", ImageFormat.Png)]
    [InlineData("{name}.thumb", null, "a.jpg", "out/a.thumb", ImageFormat.Jpeg)]
    [InlineData("{name}.thumb", ImageFormat.Gif, "a.jpg", "out/a.thumb", ImageFormat.Gif)]
    [InlineData("{name}{ext}", null, "a.bmp", "out/a.bmp", null)]
    public void The_format_is_the_one_asked_for_or_what_the_name_says(
        string pattern, object? format, string input, string output, object? written)
    {
        Plan([input], "out", Naming(pattern, (ImageFormat?)format)).Should().Equal(new ImageJob(input, output, (ImageFormat?)written));
    }

    [Fact]
    public void An_index_counts_the_pictures_in_their_order_and_is_as_wide_as_their_number()
    {
        var inputs = Enumerable.Range(0, 100).Select(i => $"{i}.png");

        Plan(inputs, "out", Naming("{index}{ext}")).Select(job => job.Output).Should().HaveCount(100).And.StartWith(["out/001.png", "out/002.png"]).And.EndWith("out/100.png");
    }

    [Fact]
    public void Formats_can_make_two_pictures_one_file()
    {
        var plan = () => Plan(["a.jpg", "a.png"], null, Naming(format: ImageFormat.WebP));

        plan.Should().Throw<UsageException>().WithMessage("'a.jpg' and 'a.png' would both become 'a_blurred.webp'; *");
    }

    [Theory]
    [InlineData("{name}{ext}", null, "a.jpg")]
    [InlineData("{name}{ext}", ImageFormat.Jpeg, "a.jpg")]
    [InlineData("{name}.png", null, "a.jpg a.png")]
    [InlineData("{name}{ext}", ImageFormat.Png, "a.jpg a.png")]
    public void A_result_may_not_replace_an_input_whatever_it_is_named(string pattern, object? format, string inputs)
    {
        var plan = () => Plan(inputs.Split(' '), null, Naming(pattern, (ImageFormat?)format));

        plan.Should().Throw<UsageException>().Which.Messages[0].Should().Contain("which is an input, too");
    }

    [Fact]
    public void A_mirrored_result_may_not_replace_an_input_through_a_link()
    {
        Directory.CreateDirectory(_folder["photos/2024"]);
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateSymbolicLink(_folder["out/2024"], _folder["photos/2024"]);

        var plan = () => OutputPlan.Create(
            [new InputFile(_folder["photos/2024/a.jpg"], IsNamed: false, "2024")], _folder["out"], Naming("{name}{ext}"));

        plan.Should().Throw<UsageException>().WithMessage("*which is an input, too*");
    }

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(12, 11, "and 2 more results")]
    public void Of_many_faults_ten_are_told_and_how_many_more_there_are(int faults, int lines, string? last)
    {
        var plan = () => Plan([.. Enumerable.Range(0, faults).Select(i => $"{i}.jpg")], null, Naming("{name}{ext}"));

        var messages = plan.Should().Throw<UsageException>().Which.Messages;
        messages.Should().HaveCount(lines);
        messages[^1].Should().Contain(last ?? "'9.jpg'");
    }

    [Theory]
    [InlineData("{ext}", "a", "would have no name")]
    [InlineData(".", "a.jpg", "would be named '.', which is a folder")]
    [InlineData(".{name}", "..jpg", "would be named '..', which is a folder")]
    public void A_name_that_no_file_can_have_is_refused_with_the_placeholders(string pattern, string input, string message)
    {
        var plan = () => Plan([input], "out", Naming(pattern));

        plan.Should().Throw<UsageException>()
            .WithMessage($"--name: the result of '{input}' {message}; the placeholders are {{name}}, {{filter}}, {{ext}}, {{index}}");
    }

    [Fact]
    public void A_name_may_have_255_bytes()
    {
        // Two bytes a letter, in UTF-8.
        var name = new string('ä', 121);
        Plan([name + ".jpg"], "out", Naming("_{name}_blurred{ext}")).Should().ContainSingle();

        var plan = () => Plan([name + ".jpg"], "out", Naming("__{name}_blurred{ext}"));

        plan.Should().Throw<UsageException>().WithMessage("--name: * would have a name of 256 bytes, and 255 are possible; *");
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_in_nobodys_way()
    {
        var fault = new UnauthorizedAccessException();

        OutputPlan.Create([new InputFile("a", false, "", fault), new InputFile("b/a", false, "b", fault)], "out", Naming("x"))
            .Should().OnlyContain(job => job.Fault == fault);
    }

    private static ResultNaming Naming(string pattern = "{name}_{filter}{ext}", ImageFormat? format = null) =>
        new(NamePattern.Parse(pattern), "blurred", format);

    private static IReadOnlyList<ImageJob> Plan(IEnumerable<string> inputs, string? outputFolder, ResultNaming? naming = null) =>
        OutputPlan.Create([.. inputs.Select(input => new InputFile(input, IsNamed: true))], outputFolder, naming ?? Naming());
}
