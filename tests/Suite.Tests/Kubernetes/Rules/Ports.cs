using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>Ports: who asks for one by name or number finds it at a container.</summary>
internal static class Ports
{
    public static IEnumerable<Rule> Rules =>
    [
        new("A Service leads to a port of its pods", manifests =>
            from service in manifests.All<V1Service>()
            from port in service.Spec.Ports
            where !Open(manifests.Selected(service.Spec.Selector)).Contains(port.TargetPort.Value)
            select $"{Workload.NameOf(service)} leads to {port.TargetPort.Value}"),
        Rule.ForWorkloads("Probes ask a port of their container", workload =>
            from container in workload.Containers
            from probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }
            where probe is not null && !Of(container).Contains(probe.HttpGet.Port.Value)
            select $"asks {probe.HttpGet.Port.Value}"),
        Rule.ForWorkloads("Prometheus is sent to a port of the pod", workload =>
            from annotation in workload.Template.Metadata.Annotations ?? new Dictionary<string, string>()
            where annotation.Key == "prometheus.io/port" && !Open([workload]).Contains(annotation.Value)
            select $"is asked at {annotation.Value}"),
    ];

    private static IEnumerable<string> Open(IEnumerable<Workload> workloads) =>
        workloads.SelectMany(workload => workload.Containers).SelectMany(Of);

    private static IEnumerable<string> Of(V1Container container) =>
        (container.Ports ?? []).SelectMany(port => new[] { port.Name, $"{port.ContainerPort}" });
}
