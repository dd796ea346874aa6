using System.Globalization;
using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>How many pods there are, and how many may be missing.</summary>
internal static class Availability
{
    public static IEnumerable<Rule> Rules =>
    [
        new("An autoscaler has a Deployment that leaves the replicas to it", manifests =>
            from scaler in manifests.All<V2HorizontalPodAutoscaler>()
            let target = scaler.Spec.ScaleTargetRef
            let deployment = manifests.All<V1Deployment>()
                .SingleOrDefault(it => it.Metadata.Name == target.Name && it.Kind == target.Kind && it.ApiVersion == target.ApiVersion)
            where deployment is null || deployment.Spec.Replicas is not null
            select $"{target.Kind} {target.Name} is not there, or has replicas of its own"),
        new("An autoscaler has something to measure and room to act", manifests =>
            from scaler in manifests.All<V2HorizontalPodAutoscaler>()
            where !(scaler.Spec.MinReplicas > 1) || scaler.Spec.MaxReplicas <= scaler.Spec.MinReplicas
                || scaler.Spec.Metrics.Any(metric => metric.Resource.Target.AverageUtilization is not (> 0 and <= 100))
            select $"{Workload.NameOf(scaler)} has not"),
        new("A disruption budget lets a pod go", manifests =>
            from budget in manifests.All<V1PodDisruptionBudget>()
            let kept = manifests.Selected(budget.Spec.Selector.MatchLabels).Select(workload => workload.Name).ToList()
            let least = manifests.All<V2HorizontalPodAutoscaler>()
                .SingleOrDefault(scaler => kept.Contains(NameOf(scaler.Spec.ScaleTargetRef)))?.Spec.MinReplicas ?? 1
            where !(Missing(budget.Spec, least) > 0)
            select $"{Workload.NameOf(budget)} keeps all {least}"),
        new("An update starts a new pod before it stops an old one", manifests =>
            from deployment in manifests.All<V1Deployment>()
            let update = deployment.Spec.Strategy?.RollingUpdate
            where update?.MaxUnavailable?.Value != "0" || update.MaxSurge?.Value is null or "0"
            select $"{Workload.NameOf(deployment)} does not"),
        new("Clients keep their addresses, by which the server counts", manifests =>
            from service in manifests.All<V1Service>()
            where service.Spec.Type is "LoadBalancer" or "NodePort" && service.Spec.ExternalTrafficPolicy != "Local"
            select $"{Workload.NameOf(service)} takes them away"),
    ];

    private static string NameOf(V2CrossVersionObjectReference reference) => $"{reference.Kind} {reference.Name}";

    /// <summary>How many of <paramref name="replicas"/> may be missing: a percentage counts as Kubernetes rounds it, upwards.</summary>
    private static double Missing(V1PodDisruptionBudgetSpec budget, int replicas) =>
        budget.MaxUnavailable is { } most ? CountOf(most.Value, replicas) : replicas - CountOf(budget.MinAvailable.Value, replicas);

    private static double CountOf(string text, int replicas) => text.EndsWith('%')
        ? Math.Ceiling(double.Parse(text[..^1], CultureInfo.InvariantCulture) / 100 * replicas)
        : double.Parse(text, CultureInfo.InvariantCulture);
}
