using System.Globalization;
using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>What the standard leaves open.</summary>
internal static class Containers
{
    /// <summary>What the server has after its notice and its drain time, until its process ends by force: seconds.</summary>
    private const double AfterDrain = 5;

    public static IEnumerable<Rule> Rules =>
    [
        Rule.ForWorkloads("Nobody gets a key to the cluster's API", workload => Rule.Among(
            (workload.Template.Spec.AutomountServiceAccountToken != false, "mounts a token"))),
        ForContainers("Root file systems are read-only", container => Rule.Among(
            (container.SecurityContext?.ReadOnlyRootFilesystem != true, "can be written to"))),
        ForContainers("Containers ask for what they need, and memory is limited", container => Rule.Among(
            (container.Resources?.Requests?.ContainsKey("cpu") != true, "does not say how much CPU it needs"),
            (container.Resources?.Requests?.ContainsKey("memory") != true, "does not say how much memory it needs"),
            (container.Resources?.Limits?.ContainsKey("memory") != true, "may take all memory"),
            (container.Resources?.Requests is { } requests && container.Resources.Limits is { } limits
                && requests.Any(request => limits.TryGetValue(request.Key, out var limit) && request.Value.ToDecimal() > limit.ToDecimal()),
                "asks for more than it may have"))),
        ForContainers("What serves is probed, and being ready is another question than being alive", container => Rule.Among(
            (container.Ports is not null && container.StartupProbe is null, "has no startup probe"),
            (container.Ports is not null && container.LivenessProbe?.HttpGet.Path != "/health/live", "has no liveness probe"),
            (container.Ports is not null && container.ReadinessProbe?.HttpGet.Path != "/health/ready", "has no readiness probe"))),
        new("A pod is given longer to stop than it takes", manifests =>
            from workload in manifests.Workloads
            from container in workload.Containers
            let stopping = SecondsOf(container, "--notice") + SecondsOf(container, "--drain")
            where stopping > 0 && !(workload.Template.Spec.TerminationGracePeriodSeconds > stopping + AfterDrain)
            select $"{workload.Name} is killed while it drains"),
        new("What serves takes requests until all have heard that it goes", manifests =>
            from workload in manifests.Workloads
            from container in workload.Containers
            where container.Ports is not null && SecondsOf(container, "--notice") == 0
            select $"{workload.Name} refuses requests at once"),
    ];

    private static Rule ForContainers(string name, Func<V1Container, IEnumerable<string>> faults) =>
        Rule.ForWorkloads(name, workload => workload.Containers.SelectMany(faults));

    private static double SecondsOf(V1Container container, string option) =>
        Workload.ValueOf(container.Args, option) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : 0;
}
