using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>Labels: a selector that finds nothing is no error for Kubernetes, it just does nothing.</summary>
internal static class Selectors
{
    public static IEnumerable<Rule> Rules =>
    [
        new("A Deployment selects its own pods and no others", manifests =>
            from deployment in manifests.All<V1Deployment>()
            let name = Workload.NameOf(deployment)
            where !manifests.Selected(deployment.Spec.Selector.MatchLabels).Select(workload => workload.Name).SequenceEqual([name])
            select $"{name} selects others"),
        new("Services and disruption budgets select the pods of one Deployment", manifests =>
            from selector in Selecting(manifests)
            let selected = manifests.Selected(selector.Labels).ToList()
            where selector.Labels is not { Count: > 0 } || selected is not [{ Job: null }]
            select $"{selector.Name} selects {selected.Count} workloads"),
        Rule.ForWorkloads("Pods are spread over, or kept beside, pods of their own kind", workload =>
            from selector in (workload.Template.Spec.TopologySpreadConstraints ?? []).Select(constraint => constraint.LabelSelector)
                .Concat(workload.Beside.Select(term => term.LabelSelector))
            where !Manifests.Matches(selector.MatchLabels, workload.Template.Metadata.Labels)
            select "looks for others"),
    ];

    private static IEnumerable<(string Name, IDictionary<string, string>? Labels)> Selecting(Manifests manifests) =>
    [
        .. manifests.All<V1Service>().Select(service => (Workload.NameOf(service), service.Spec.Selector)),
        .. manifests.All<V1PodDisruptionBudget>().Select(budget => (Workload.NameOf(budget), budget.Spec.Selector.MatchLabels)),
    ];
}
