using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>
/// The "restricted" Pod Security Standard as of Kubernetes 1.36, control by control; where it allows a list of exceptions, none is allowed
/// here. https://kubernetes.io/docs/concepts/security/pod-security-standards/
/// </summary>
internal static class RestrictedStandard
{
    public static IEnumerable<Rule> Rules =>
    [
        Rule.ForWorkloads("Pods keep the restricted standard", workload => OfPod(workload.Template)),
        Rule.ForWorkloads(
            "Containers keep the restricted standard",
            workload => workload.Containers.SelectMany(container => OfContainer(container, workload.Template.Spec.SecurityContext))),
    ];

    private static IEnumerable<string> OfPod(V1PodTemplateSpec template)
    {
        var pod = template.Spec;
        var context = pod.SecurityContext;
        return Rule.Among(
        [
            (pod.HostNetwork == true, "is on the network of the node"),
            (pod.HostPID == true, "sees the processes of the node"),
            (pod.HostIPC == true, "shares the memory of the node"),
            (pod.EphemeralContainers is not null, "has containers for debugging"),
            (pod.Volumes?.Any(volume => !IsAllowed(volume)) == true, "has a volume of a kind that is not allowed"),
            (context?.Sysctls is not null, "changes parameters of the kernel"),
            (context?.SeLinuxOptions is not null, "chooses options of SELinux"),
            (context?.WindowsOptions is not null, "chooses options of Windows"),
            (IsUnconfined(context?.AppArmorProfile), "is not confined by AppArmor"),
            (context?.RunAsUser == 0, "runs as root"),
            (context?.RunAsNonRoot == false, "may run as root"),
            (template.Metadata.Annotations?.Keys.Any(key => key.StartsWith("container.apparmor", StringComparison.Ordinal)) == true,
                "chooses a profile of AppArmor in an annotation"),
        ]);
    }

    private static IEnumerable<string> OfContainer(V1Container container, V1PodSecurityContext? pod)
    {
        var context = container.SecurityContext;
        return Rule.Among(
        [
            (context?.Privileged == true, "is privileged"),
            (context?.AllowPrivilegeEscalation != false, "may gain privileges"),
            ((context?.RunAsNonRoot ?? pod?.RunAsNonRoot) != true, "may run as root"),
            (context?.RunAsUser == 0, "runs as root"),
            ((context?.SeccompProfile ?? pod?.SeccompProfile)?.Type is not ("RuntimeDefault" or "Localhost"), "may make any system call"),
            (context?.Capabilities?.Drop?.Contains("ALL") != true, "keeps capabilities"),
            (context?.Capabilities?.Add is not null, "adds capabilities"),
            (context?.ProcMount is not (null or "Default"), "sees all of /proc"),
            (context?.SeLinuxOptions is not null, "chooses options of SELinux"),
            (context?.WindowsOptions is not null, "chooses options of Windows"),
            (IsUnconfined(context?.AppArmorProfile), "is not confined by AppArmor"),
            (container.Ports?.Any(port => port.HostPort is not (null or 0)) == true, "takes a port of the node"),
            (HostsAsked(container).Any(host => !string.IsNullOrEmpty(host)), "has a host asked by the node"),
        ]);
    }

    private static bool IsUnconfined(V1AppArmorProfile? profile) => profile is not (null or { Type: "RuntimeDefault" or "Localhost" });

    private static bool IsAllowed(V1Volume volume) =>
        (volume.ConfigMap ?? volume.Csi ?? volume.DownwardAPI ?? volume.EmptyDir ?? volume.Ephemeral ?? volume.PersistentVolumeClaim
            ?? volume.Projected ?? (object?)volume.Secret) is not null;

    private static IEnumerable<string?> HostsAsked(V1Container container) =>
    [
        .. new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }
            .SelectMany(probe => new[] { probe?.HttpGet?.Host, probe?.TcpSocket?.Host }),
        .. new[] { container.Lifecycle?.PostStart, container.Lifecycle?.PreStop }
            .SelectMany(hook => new[] { hook?.HttpGet?.Host, hook?.TcpSocket?.Host }),
    ];
}
