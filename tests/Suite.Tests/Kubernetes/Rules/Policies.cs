using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>Who may talk to whom.</summary>
internal static class Policies
{
    public static IEnumerable<Rule> Rules =>
    [
        new("Everything is denied by default", manifests => Rule.Among(
            (!manifests.All<V1NetworkPolicy>().Any(policy =>
                policy.Spec is { PodSelector: { MatchLabels: null, MatchExpressions: null }, Ingress: null, Egress: null }
                && policy.Spec.PolicyTypes.Order().SequenceEqual(["Egress", "Ingress"])), "it is not"))),
        new("What is needed is let through, and nothing else", manifests =>
        [
            .. Flows(manifests).Except(Needed(manifests)).Select(flow => $"{flow} is not needed"),
            .. Needed(manifests).Except(Flows(manifests)).Select(flow => $"{flow} is needed"),
        ]),
    ];

    private static IEnumerable<string> Needed(Manifests manifests) =>
    [
        .. from server in manifests.Workloads
           from port in server.Containers.SelectMany(container => container.Ports ?? [])
           from client in new[] { "anybody", "CronJob async-scraper" }
           select $"{client} to {server.Name} by TCP {port.ContainerPort}",
        "CronJob async-scraper to kube-system kube-dns by UDP 53",
        "CronJob async-scraper to kube-system kube-dns by TCP 53",
    ];

    /// <summary>What policies allow; rules of a direction that a policy is not of allow nothing.</summary>
    private static IEnumerable<string> Flows(Manifests manifests) =>
    [
        .. from policy in manifests.All<V1NetworkPolicy>()
           where policy.Spec.PolicyTypes.Contains("Ingress")
           from rule in policy.Spec.Ingress ?? []
           from target in manifests.Selected(policy.Spec.PodSelector.MatchLabels)
           from source in rule.FromProperty?.SelectMany(peer => Names(peer, manifests)) ?? ["anybody"]
           from port in Names(rule.Ports)
           select $"{source} to {target.Name} by {port}",
        .. from policy in manifests.All<V1NetworkPolicy>()
           where policy.Spec.PolicyTypes.Contains("Egress")
           from rule in policy.Spec.Egress ?? []
           from source in manifests.Selected(policy.Spec.PodSelector.MatchLabels)
           from target in rule.To?.SelectMany(peer => Names(peer, manifests)) ?? ["anybody"]
           from port in Names(rule.Ports)
           select $"{source.Name} to {target} by {port}",
    ];

    private static IEnumerable<string> Names(V1NetworkPolicyPeer peer, Manifests manifests) => peer switch
    {
        { IpBlock: { } block } => [block.Cidr],
        { NamespaceSelector: { } space } =>
            [string.Join(' ', [.. space.MatchLabels?.Values ?? ["all"], .. peer.PodSelector?.MatchLabels?.Values ?? ["all"]])],
        _ => manifests.Selected(peer.PodSelector.MatchLabels).Select(workload => workload.Name),
    };

    private static IEnumerable<string> Names(IList<V1NetworkPolicyPort>? ports) =>
        ports?.Select(port => $"{port.Protocol} {port.Port?.Value}{(port.EndPort is { } end ? $" to {end}" : "")}") ?? ["all"];
}
