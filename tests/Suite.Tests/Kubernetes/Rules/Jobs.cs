using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>Work that ends.</summary>
internal static class Jobs
{
    public static IEnumerable<Rule> Rules =>
    [
        ForJobs("Jobs end, and start again as their policies ask", (job, pod) => Rule.Among(
            (job.ActiveDeadlineSeconds is null, "may run for ever"),
            (pod.RestartPolicy is not ("Never" or "OnFailure"), "is started again when it is done"),
            ((job.PodFailurePolicy ?? (object?)job.BackoffLimitPerIndex) is not null && pod.RestartPolicy != "Never",
                "has a policy that needs new pods"),
            (job.BackoffLimitPerIndex is not null && job.CompletionMode != "Indexed", "has no indexes to count tries of"),
            (job.PodFailurePolicy is not null && job.PodReplacementPolicy is not (null or "Failed"), "has two pods at once"))),
        ForJobs("A pod that has to leave its node uses up no try", (job, _) => Rule.Among(
            (!RulesOf(job).Any(IsForDisruption), "counts a disruption"))),
        ForJobs("Wrong usage is not tried again, and a share that is missing is", (job, pod) => Rule.Among(
            (RulesOf(job).Any(IsForUsage) == pod.Containers.Any(IsMerge), "does it the other way round"))),
        new("Finished Jobs go away", manifests =>
        [
            .. manifests.All<V1Job>().Where(job => job.Spec.TtlSecondsAfterFinished is null).Select(job => $"{Workload.NameOf(job)} stays"),
            .. manifests.All<V1CronJob>()
                .Where(job => job.Spec.SuccessfulJobsHistoryLimit is null || job.Spec.FailedJobsHistoryLimit is null)
                .Select(job => $"{Workload.NameOf(job)} keeps its own"),
        ]),
        new("Scheduled Jobs do not overlap, and are not made up for later", manifests =>
            from job in manifests.All<V1CronJob>()
            where job.Spec.ConcurrencyPolicy != "Forbid" || job.Spec.StartingDeadlineSeconds is null || job.Spec.TimeZone is null
            select Workload.NameOf(job)),
        Rule.ForWorkloads("Arguments name only variables that are there", workload =>
            from container in workload.Containers
            from argument in workload.CommandLines(container).SelectMany(arguments => arguments)
            where argument.Contains("$(", StringComparison.Ordinal)
            select $"is given {argument}"),
        Rule.ForWorkloads("Each index computes one share, and there are no others", workload =>
            from container in workload.Containers
            where container.Args.Contains("--shard")
            let shards = workload.CommandLines(container).Select(arguments => Workload.ValueOf(arguments, "--shard")).ToList()
            where !shards.SequenceEqual(Enumerable.Range(0, shards.Count).Select(index => $"{index}/{shards.Count}"))
            select $"computes {string.Join(", ", shards)}"),
        new("Shares are merged from the files that they are written to", manifests =>
        [
            .. Written(manifests).Except(Merged(manifests)).Select(file => $"{file} is not merged"),
            .. Merged(manifests).Except(Written(manifests)).Select(file => $"{file} is not written"),
        ]),
    ];

    /// <summary>The files that shares are written to, with the claims that hold them.</summary>
    private static IEnumerable<(string Claim, string File)> Written(Manifests manifests) =>
        FilesOf(manifests, arguments => arguments.Contains("--shard") ? [Workload.ValueOf(arguments, "--output") ?? "nothing"] : []);

    /// <summary>The files that are merged, with the claims that hold them.</summary>
    private static IEnumerable<(string Claim, string File)> Merged(Manifests manifests) =>
        FilesOf(manifests, arguments => arguments[0] == "merge" ? arguments.Skip(1) : []);

    private static IEnumerable<(string Claim, string File)> FilesOf(
        Manifests manifests, Func<IReadOnlyList<string>, IEnumerable<string>> filesOf) =>
        from workload in manifests.Workloads
        from container in workload.Containers
        from arguments in workload.CommandLines(container)
        from file in filesOf(arguments)
        select (workload.Template.Spec.Volumes.Single().PersistentVolumeClaim.ClaimName, file);

    private static Rule ForJobs(string name, Func<V1JobSpec, V1PodSpec, IEnumerable<string>> faults) =>
        Rule.ForWorkloads(name, workload => workload.Job is { } job ? faults(job, workload.Template.Spec) : []);

    private static IEnumerable<V1PodFailurePolicyRule> RulesOf(V1JobSpec job) => job.PodFailurePolicy?.Rules ?? [];

    private static bool IsMerge(V1Container container) => container.Args[0] == "merge";

    private static bool IsForDisruption(V1PodFailurePolicyRule rule) =>
        rule is { Action: "Ignore", OnPodConditions: { } conditions }
        && conditions.Any(condition => condition is { Type: "DisruptionTarget", Status: "True" });

    /// <summary>True for 2, the exit code of every program for wrong usage, without 130, that of one which was told to stop.</summary>
    private static bool IsForUsage(V1PodFailurePolicyRule rule) =>
        rule is { Action: "FailJob", OnExitCodes: { OperatorProperty: "In", Values: { } codes } }
        && codes.Contains(2) && !codes.Contains(130);
}
