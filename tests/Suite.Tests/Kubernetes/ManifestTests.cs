using Activity7.Suite.Tests.Kubernetes.Mutations;
using Activity7.Suite.Tests.Kubernetes.Rules;
using YamlDotNet.Core;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>The manifests are valid and keep every rule, and no rule is one that cannot be broken.</summary>
public sealed class ManifestTests
{
    public static TheoryData<string> RuleNames => [.. Rule.All.Select(rule => rule.Name)];

    public static TheoryData<string, string, string, string> BrokenRules =>
    [
        .. from broken in Mutation.ByRule
           from mutation in broken.Value
           select (broken.Key, mutation.File, mutation.Passage, mutation.Replacement),
    ];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_manifests_keep_the_rule(string rule) => FaultsOf(rule, ManifestFolder.Read()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void A_manifest_that_breaks_the_rule_is_found(string rule, string file, string passage, string replacement) =>
        FaultsOf(rule, ManifestFolder.Read().With(file, passage, replacement)).Should().NotBeEmpty();

    [Fact]
    public void Every_rule_is_broken_once_at_least() =>
        Mutation.ByRule.Select(broken => broken.Key).Should().BeEquivalentTo(Rule.All.Select(rule => rule.Name));

    [Theory]
    [InlineData("web-server-deployment.yaml", "runAsNonRoot:", "runAsNoRoot:")]
    [InlineData("web-server-deployment.yaml", "maxSurge: 1", "maxSurge: 1\n      maxSurge: 2")]
    [InlineData("web-server-deployment.yaml", "containerPort: 8080", "containerPort: http")]
    [InlineData("web-server-deployment.yaml", "kind: Deployment", "kind: Deploiment")]
    [InlineData("kustomization.yaml", "includeTemplates", "includeTemplate")]
    [InlineData("pi-shares.yaml", "backoffLimitPerIndex", "backOffLimitPerIndex")]
    [InlineData("scraper-cronjob.yaml", "      template:", "      template: {}\n      template:")]
    public void A_field_that_is_misspelt_or_doubled_is_refused(string file, string passage, string replacement)
    {
        var parse = ManifestFolder.Read().With(file, passage, replacement).Parse;

        parse.Should().Throw<Exception>().Which.Should().Match(fault => fault is YamlException || fault is KeyNotFoundException);
    }

    private static IEnumerable<string> FaultsOf(string rule, ManifestFolder folder) =>
        Rule.All.Single(candidate => candidate.Name == rule).Faults(folder.Parse());
}
