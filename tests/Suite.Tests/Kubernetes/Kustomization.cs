namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>The fields of <c>kustomization.yaml</c> that this project uses; any other one is refused.</summary>
internal sealed record Kustomization
{
    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public required string Namespace { get; init; }

    public required List<LabelSet> Labels { get; init; }

    public required List<Image> Images { get; init; }

    public required List<string> Resources { get; init; }

    internal sealed record LabelSet
    {
        public required Dictionary<string, string> Pairs { get; init; }

        public bool IncludeTemplates { get; init; }
    }

    internal sealed record Image
    {
        public required string Name { get; init; }

        public required string NewTag { get; init; }

        public string? NewName { get; init; }
    }
}
