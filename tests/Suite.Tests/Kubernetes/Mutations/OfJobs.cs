using static Activity7.Suite.Tests.Kubernetes.Mutations.Mutation;

namespace Activity7.Suite.Tests.Kubernetes.Mutations;

/// <summary>Jobs that do not end, do not begin again, or lose what they did.</summary>
internal static class OfJobs
{
    public static Dictionary<string, Mutation[]> ByRule => new()
    {
        ["Jobs end, and start again as their policies ask"] =
        [
            Without(Scraper, "      activeDeadlineSeconds: 1800\n"),
            new(Merge, "restartPolicy: Never", "restartPolicy: Always"),
            new(Shares, "restartPolicy: Never", "restartPolicy: OnFailure"),
            new(Shares, "completionMode: Indexed", "completionMode: NonIndexed"),
            new(Shares, "podReplacementPolicy: Failed", "podReplacementPolicy: TerminatingOrFailed"),
        ],
        ["A pod that has to leave its node uses up no try"] =
        [
            new(Shares, "type: DisruptionTarget", "type: Ready"),
            new(Merge, "status: \"True\"", "status: \"False\""),
            new(Scraper, "action: Ignore", "action: Count"),
        ],
        ["Wrong usage is not tried again, and a share that is missing is"] =
        [
            new(Shares, "values: [2]", "values: [1]"),
            new(Shares, "values: [2]", "values: [2, 130]"),
            new(Shares, "action: FailJob", "action: FailIndex"),
            new(Scraper, "operator: In", "operator: NotIn"),
            new(Merge, "    rules:\n", "    rules:\n      - {action: FailJob, onExitCodes: {operator: In, values: [2]}}\n"),
        ],
        ["Finished Jobs go away"] =
        [
            Without(Merge, "  ttlSecondsAfterFinished: 86400\n"),
            Without(Scraper, "  failedJobsHistoryLimit: 3\n"),
        ],
        ["Scheduled Jobs do not overlap, and are not made up for later"] =
        [
            new(Scraper, "concurrencyPolicy: Forbid", "concurrencyPolicy: Allow"),
            Without(Scraper, "  startingDeadlineSeconds: 3600\n"),
            Without(Scraper, "  timeZone: Etc/UTC\n"),
        ],
        ["Arguments name only variables that are there"] =
        [
            new(Scraper, "$(JOB_NAME)", "$(JOBNAME)"),
            new(Scraper, "$(JOB_NAME)", "$(JOB_COMPLETION_INDEX)"),
        ],
        ["Each index computes one share, and there are no others"] =
        [
            new(Shares, "completions: 4", "completions: 5"),
            new(Shares, "$(JOB_COMPLETION_INDEX)/4", "$(JOB_COMPLETION_INDEX)/8"),
            new(Shares, "$(JOB_COMPLETION_INDEX)/4", "0/4"),
        ],
        ["Shares are merged from the files that they are written to"] =
        [
            Without(Merge, "            - share-3.json\n"),
            new(Merge, "- share-3.json", "- share-3.json\n            - share-4.json"),
            new(Merge, "claimName: pi", "claimName: scraper"),
            new(Shares, "- share-", "- part-"),
            new(Shares, "completions: 4", "completions: 3"),
        ],
        ["Claims that are used are there, and those that are there are used"] =
        [
            new(Merge, "claimName: pi", "claimName: tau"),
            new(Scraper, "claimName: scraper", "claimName: pi"),
        ],
        ["Every volume is mounted where its program works"] =
        [
            new(Shares, "mountPath: /data", "mountPath: /date"),
            new(Shares, "            - name: data\n", "            - name: date\n"),
            Without(Scraper, "              volumeMounts:\n                - name: data\n                  mountPath: /data\n"),
        ],
        ["The group of the user may write to its volumes"] =
        [
            Without(Scraper, "            fsGroup: 1654\n"),
            new(Shares, "runAsGroup: 1654", "runAsGroup: 1655"),
        ],
        ["Pods that use a volume at the same time are on one node"] =
        [
            new(Shares, "topologyKey: kubernetes.io/hostname", "topologyKey: topology.kubernetes.io/zone"),
            new(Shares, "    - topologyKey: kubernetes.io/hostname\n", "    - topologyKey: kubernetes.io/arch\n"),
        ],
        ["Jobs that wait for each other do not hold the volume that both need"] =
        [
            new(Merge, "restartPolicy: Never", "restartPolicy: OnFailure"),
        ],
    };
}
