using Activity7.Suite.Tests.Kubernetes.Rules;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>The programs take the arguments that the manifests give them.</summary>
public sealed class CommandLineTests
{
    /// <summary>
    /// A word that every program refuses: it is neither a URL nor the name of a file. Programs tell all that is wrong with a command line
    /// before they do anything; when this is all, the rest is right.
    /// </summary>
    private const string Refused = "";

    private static readonly string[] Refusals =
    [
        "error: Unrecognized command or argument ''.\n",
        "error: FILE: it takes a name that is not empty\n",
        "error: URL: '' is not an http or https URL such as http://example.com/page\n",
    ];

    [Fact]
    public async Task Every_program_takes_its_arguments()
    {
        var commands = CommandLines(ManifestFolder.Read());

        commands.Should().HaveCount(7, "there are the server, four shares, their merging and the scraper");
        (await AskAsync(commands)).Should().BeSubsetOf(Refusals);
    }

    [Theory]
    [InlineData("web-server-deployment.yaml", "--notice", "--notise")]
    [InlineData("web-server-deployment.yaml", "\"20\"", "\"301\"")]
    [InlineData("web-server-deployment.yaml", "http://*:8080", "http://*:80800")]
    [InlineData("web-server-deployment.yaml", "- json", "- jsonl")]
    [InlineData("pi-shares.yaml", "\"4e11\"", "\"4e16\"")]
    [InlineData("pi-shares.yaml", "$(JOB_COMPLETION_INDEX)/4", "$(JOB_COMPLETION_INDEX)/3")]
    [InlineData("pi-shares.yaml", "--checkpoint", "--checkpoints")]
    [InlineData("pi-shares.yaml", "- pi\n", "- tau\n")]
    [InlineData("pi-merge.yaml", "- merge\n", "- merge\n            - --all\n")]
    [InlineData("scraper-cronjob.yaml", "\"0.1\"", "\"-0.1\"")]
    [InlineData("scraper-cronjob.yaml", "- http://", "- ftp://")]
    [InlineData("scraper-cronjob.yaml", "--state", "--stade")]
    [InlineData("scraper-cronjob.yaml", "/events$", "/(events$")]
    public async Task An_argument_that_a_program_does_not_take_is_found(string file, string passage, string replacement) =>
        (await AskAsync(CommandLines(ManifestFolder.Read().With(file, passage, replacement)).Except(CommandLines(ManifestFolder.Read()))))
            .Should().NotBeSubsetOf(Refusals);

    /// <summary>The programs and their arguments, a line each.</summary>
    private static IEnumerable<(string Program, string Arguments)> CommandLines(ManifestFolder folder) =>
        from workload in folder.Parse().Workloads
        from container in workload.Containers
        from arguments in workload.CommandLines(container)
        select (Images.ProgramOf(container.Image)!, string.Join('\n', arguments));

    /// <summary>What the programs say to a word more.</summary>
    private static async Task<IReadOnlyList<string>> AskAsync(IEnumerable<(string Program, string Arguments)> commands)
    {
        var answers = new List<string>();
        foreach (var (program, arguments) in commands)
        {
            var result = await BuiltProgram.RunAsync(program, [.. arguments.Split('\n'), Refused]);
            result.ExitCode.Should().Be(2);
            answers.Add(result.Error);
        }

        return answers;
    }
}
