using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>The kustomization and the namespace.</summary>
internal static class Folder
{
    public static IEnumerable<Rule> Rules =>
    [
        new("The kustomization names every file of the folder and nothing else", manifests =>
        [
            .. manifests.Files.Except(manifests.Kustomization.Resources).Select(file => $"{file} is not named"),
            .. manifests.Kustomization.Resources.Except(manifests.Files).Select(file => $"there is no {file}"),
            .. Doubled(manifests.Kustomization.Resources).Select(file => $"{file} is named twice"),
        ]),
        new("Objects have names of their own, and their namespace from the kustomization", manifests =>
        [
            .. Doubled(manifests.Objects.Select(Workload.NameOf)).Select(name => $"{name} is there twice"),
            .. manifests.Objects.Where(manifest => manifest.Metadata.NamespaceProperty is not null)
                .Select(manifest => $"{Workload.NameOf(manifest)} has one"),
        ]),
        new("The namespace enforces the restricted standard of a version", manifests =>
        [
            .. from name in new[] { manifests.Kustomization.Namespace }
               where !manifests.All<V1Namespace>().Any(space => space.Metadata.Name == name)
               select $"there is no namespace {name}",
            .. from space in manifests.All<V1Namespace>()
               from mode in new[] { "enforce", "audit", "warn" }
               let level = LabelOf(space, mode)
               let version = LabelOf(space, $"{mode}-version")
               where level != "restricted" || !version.StartsWith("v1.", StringComparison.Ordinal)
               select $"{mode} is '{level}' of '{version}'",
        ]),
    ];

    private static IEnumerable<string> Doubled(IEnumerable<string> names) =>
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string LabelOf(V1Namespace space, string name) =>
        space.Metadata.Labels.TryGetValue($"pod-security.kubernetes.io/{name}", out var value) ? value : "";
}
