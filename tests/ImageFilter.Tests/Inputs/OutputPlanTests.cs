using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
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
        OutputPlan.Create([input], outputFolder, "blurred").Should().Equal(new ImageJob(input, output));
    }

    [Fact]
    public void Two_inputs_may_not_become_one_file()
    {
        var plan = () => OutputPlan.Create(["one/a.jpg", "two/b.jpg", "two/a.jpg"], "out", "blurred");

        plan.Should().Throw<UsageException>()
            .WithMessage("'one/a.jpg' and 'two/a.jpg' would both become 'out/a_blurred.jpg'; filter them in two runs with different --output");
    }

    [Fact]
    public void A_result_may_not_replace_an_input()
    {
        var plan = () => OutputPlan.Create(["a.jpg", "a_blurred.jpg"], null, "blurred");

        plan.Should().Throw<UsageException>().WithMessage("the result of 'a.jpg' would replace 'a_blurred.jpg', which is an input, too; *");
    }

    [Fact]
    public void A_result_may_not_replace_an_input_through_a_link_to_it()
    {
        File.WriteAllText(_folder["a.jpg"], "");
        File.CreateSymbolicLink(_folder["a_blurred.jpg"], "a.jpg");

        var plan = () => OutputPlan.Create([_folder["a.jpg"]], null, "blurred");

        plan.Should().Throw<UsageException>().WithMessage("*which is an input, too*");
    }

    [Fact]
    public void A_result_may_not_replace_an_input_through_a_link_to_its_folder()
    {
        Directory.CreateDirectory(_folder["photos"]);
        Directory.CreateSymbolicLink(_folder["out"], _folder["photos"]);

        var plan = () => OutputPlan.Create([_folder["photos/a.jpg"], _folder["photos/a_blurred.jpg"]], _folder["out"], "blurred");

        plan.Should().Throw<UsageException>().WithMessage("*which is an input, too*");
    }

    [Fact]
    public void An_input_whose_links_lead_in_a_circle_is_planned_like_any_other()
    {
        File.CreateSymbolicLink(_folder["loop.jpg"], "loop.jpg");

        OutputPlan.Create([_folder["loop.jpg"]], null, "blurred")
            .Should().Equal(new ImageJob(_folder["loop.jpg"], _folder["loop_blurred.jpg"]));
    }

    [Fact]
    public void A_result_whose_links_lead_in_a_circle_is_refused()
    {
        File.CreateSymbolicLink(_folder["a_blurred.jpg"], "a_blurred.jpg");

        var plan = () => OutputPlan.Create([_folder["a.jpg"]], null, "blurred");

        plan.Should().Throw<UsageException>()
            .WithMessage("'*a_blurred.jpg': its symbolic links lead in a circle; remove it, or give --output another folder");
    }

    [Fact]
    public void A_control_character_in_a_name_does_not_reach_the_message()
    {
        var plan = () => OutputPlan.Create(["one/a\u001b.jpg", "two/a\u001b.jpg"], "out", "blurred");

        plan.Should().Throw<UsageException>()
            .WithMessage("'one/a?.jpg' and 'two/a?.jpg' would both become 'out/a?_blurred.jpg'; *")
            .Which.Message.Should().NotContain("\u001b");
    }

    [Fact]
    public void Two_results_may_not_be_one_file_by_links()
    {
        Directory.CreateDirectory(_folder["one"]);
        Directory.CreateSymbolicLink(_folder["two"], _folder["one"]);

        var plan = () => OutputPlan.Create([_folder["one/a.jpg"], _folder["two/a.jpg"]], null, "blurred");

        plan.Should().Throw<UsageException>().WithMessage("*would both become*");
    }
}
