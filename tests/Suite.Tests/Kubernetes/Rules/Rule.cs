namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>What the manifests have to be.</summary>
/// <param name="Name">A sentence.</param>
/// <param name="Faults">What breaks it; nothing in manifests that keep it.</param>
internal sealed record Rule(string Name, Func<Manifests, IEnumerable<string>> Faults)
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Folder.Rules, .. RestrictedStandard.Rules, .. Containers.Rules, .. Images.Rules, .. Selectors.Rules, .. Ports.Rules,
        .. Policies.Rules, .. Availability.Rules, .. Jobs.Rules, .. Volumes.Rules,
    ];

    /// <summary>A rule for each workload, whose name comes before its faults.</summary>
    public static Rule ForWorkloads(string name, Func<Workload, IEnumerable<string>> faults) =>
        new(name, manifests => manifests.Workloads.SelectMany(workload => faults(workload).Select(fault => $"{workload.Name} {fault}")));

    /// <summary>The faults that are there.</summary>
    public static IEnumerable<string> Among(params IEnumerable<(bool IsThere, string Fault)> faults) =>
        faults.Where(fault => fault.IsThere).Select(fault => fault.Fault);
}
