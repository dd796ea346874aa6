using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>What outlives pods.</summary>
internal static class Volumes
{
    public static IEnumerable<Rule> Rules =>
    [
        new("Claims that are used are there, and those that are there are used", manifests =>
        [
            .. Used(manifests).Except(Names(manifests)).Select(claim => $"there is no claim {claim}"),
            .. Names(manifests).Except(Used(manifests)).Select(claim => $"nobody uses the claim {claim}"),
        ]),
        Rule.ForWorkloads("Every volume is mounted where its program works", workload =>
            from volumes in new[] { workload.Template.Spec.Volumes ?? [] }
            from container in workload.Containers
            let mounts = container.VolumeMounts ?? []
            where !volumes.Select(volume => volume.Name).SequenceEqual(mounts.Select(mount => mount.Name))
                || mounts.Any(mount => mount.MountPath != container.WorkingDir)
            select "does not"),
        Rule.ForWorkloads("The group of the user may write to its volumes", workload => Rule.Among(
            (workload.Template.Spec.Volumes is not null
                && workload.Template.Spec.SecurityContext.FsGroup != workload.Template.Spec.SecurityContext.RunAsGroup, "may not"))),
        Rule.ForWorkloads("Pods that use a volume at the same time are on one node", workload => Rule.Among(
            (workload.Job?.Parallelism > 1 && Claims(workload).Any()
                && !workload.Beside.Any(term => term.TopologyKey == "kubernetes.io/hostname"), "may be on several"))),
        new("Jobs that wait for each other do not hold the volume that both need", manifests =>
            from shared in manifests.Workloads.SelectMany(workload => Claims(workload).Select(claim => (Claim: claim, Workload: workload)))
                .GroupBy(use => use.Claim, use => use.Workload)
            where shared.Count() > 1
            from workload in shared
            where workload.Template.Spec.RestartPolicy != "Never"
            select $"{workload.Name} holds {shared.Key}"),
    ];

    private static IEnumerable<string> Names(Manifests manifests) =>
        manifests.All<V1PersistentVolumeClaim>().Select(claim => claim.Metadata.Name);

    private static IEnumerable<string> Used(Manifests manifests) => manifests.Workloads.SelectMany(Claims);

    private static IEnumerable<string> Claims(Workload workload) =>
        (workload.Template.Spec.Volumes ?? []).Select(volume => volume.PersistentVolumeClaim?.ClaimName).OfType<string>();
}
