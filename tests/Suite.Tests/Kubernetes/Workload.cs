using System.Text.RegularExpressions;
using k8s;
using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>An object that makes pods.</summary>
/// <param name="Name">Its kind and name.</param>
/// <param name="Template">What its pods are.</param>
/// <param name="Job">What kind of job it is; null for one that is no job.</param>
internal sealed partial record Workload(string Name, V1PodTemplateSpec Template, V1JobSpec? Job)
{
    /// <summary>All containers of a pod, those of its beginning included.</summary>
    public IEnumerable<V1Container> Containers => [.. Template.Spec.InitContainers ?? [], .. Template.Spec.Containers];

    /// <summary>Beside which pods its own have to be.</summary>
    public IEnumerable<V1PodAffinityTerm> Beside =>
        Template.Spec.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [];

    /// <summary>The workload in an object; null for one of a kind that makes no pods.</summary>
    /// <exception cref="NotSupportedException">It is not known whether the kind makes pods, so no rule would look at them.</exception>
    public static Workload? Of(IKubernetesObject<V1ObjectMeta> manifest) => manifest switch
    {
        V1Deployment deployment => new(NameOf(deployment), deployment.Spec.Template, null),
        V1Job job => new(NameOf(job), job.Spec.Template, job.Spec),
        V1CronJob job => new(NameOf(job), job.Spec.JobTemplate.Spec.Template, job.Spec.JobTemplate.Spec),
        V1Namespace or V1Service or V1PersistentVolumeClaim or V1NetworkPolicy => null,
        V2HorizontalPodAutoscaler or V1PodDisruptionBudget => null,
        _ => throw new NotSupportedException($"say whether a {manifest.Kind} makes pods"),
    };

    /// <summary>The name of an object for messages and references.</summary>
    public static string NameOf(IKubernetesObject<V1ObjectMeta> manifest) => $"{manifest.Kind} {manifest.Metadata.Name}";

    /// <summary>The arguments of a container as each of its pods gets them: an indexed job has one for each index.</summary>
    public IEnumerable<IReadOnlyList<string>> CommandLines(V1Container container)
    {
        for (var index = 0; index < (Job?.CompletionMode == "Indexed" ? Job.Completions : 1); index++)
        {
            yield return
            [
                .. (container.Args ?? [])
                    .Select(argument => Variable().Replace(argument, match => Expand(match.Groups[1].Value, container, index))),
            ];
        }
    }

    /// <summary>What follows an option; null when it is not given.</summary>
    public static string? ValueOf(IEnumerable<string> arguments, string option) =>
        arguments.SkipWhile(argument => argument != option).ElementAtOrDefault(1);

    /// <summary>The value of a variable; a reference to one that is not there stays as it stands, as in Kubernetes.</summary>
    private string Expand(string variable, V1Container container, int index) =>
        variable == "JOB_COMPLETION_INDEX" && Job?.CompletionMode == "Indexed" ? $"{index}"
        : container.Env?.FirstOrDefault(entry => entry.Name == variable) is not { } entry ? $"$({variable})"
        : entry.Value ?? $"value-of-{entry.Name}";

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Variable();
}
