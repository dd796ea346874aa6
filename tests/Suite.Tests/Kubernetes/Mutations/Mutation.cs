namespace Activity7.Suite.Tests.Kubernetes.Mutations;

/// <summary>What somebody might write by mistake.</summary>
/// <param name="File">The manifest.</param>
/// <param name="Passage">What it says now.</param>
/// <param name="Replacement">What it would say.</param>
internal sealed record Mutation(string File, string Passage, string Replacement)
{
    public const string Server = "web-server-deployment.yaml";
    public const string Shares = "pi-shares.yaml";
    public const string Merge = "pi-merge.yaml";
    public const string Scraper = "scraper-cronjob.yaml";

    /// <summary>The rules, each with what breaks it.</summary>
    public static IEnumerable<KeyValuePair<string, Mutation[]>> ByRule => [.. OfPods.ByRule, .. OfJobs.ByRule, .. OfTheRest.ByRule];

    /// <summary>A passage that is left out.</summary>
    public static Mutation Without(string file, string passage) => new(file, passage, "");
}
