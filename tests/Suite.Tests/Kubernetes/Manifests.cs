using k8s;
using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>What the files of the folder say.</summary>
/// <param name="Files">Their names, without that of the kustomization.</param>
/// <param name="Kustomization">The kustomization.</param>
/// <param name="Objects">The objects of all files.</param>
internal sealed record Manifests(
    IReadOnlyList<string> Files, Kustomization Kustomization, IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects)
{
    /// <summary>Whatever makes pods.</summary>
    public IReadOnlyList<Workload> Workloads { get; } = [.. Objects.Select(Workload.Of).OfType<Workload>()];

    /// <summary>The objects of a kind.</summary>
    public IEnumerable<T> All<T>() => Objects.OfType<T>();

    /// <summary>The workloads whose pods have these labels. A selector without labels selects all pods.</summary>
    public IEnumerable<Workload> Selected(IDictionary<string, string>? labels) =>
        Workloads.Where(workload => Matches(labels, workload.Template.Metadata.Labels));

    /// <summary>True if <paramref name="labels"/> are among those of a pod.</summary>
    public static bool Matches(IDictionary<string, string>? labels, IDictionary<string, string> ofPod) =>
        labels is null || labels.All(label => ofPod.TryGetValue(label.Key, out var value) && value == label.Value);
}
