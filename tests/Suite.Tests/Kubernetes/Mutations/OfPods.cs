using static Activity7.Suite.Tests.Kubernetes.Mutations.Mutation;

namespace Activity7.Suite.Tests.Kubernetes.Mutations;

/// <summary>Pods and containers that may do too much, or say too little.</summary>
internal static class OfPods
{
    public static Dictionary<string, Mutation[]> ByRule => new()
    {
        ["Pods keep the restricted standard"] =
        [
            InPod("hostNetwork: true"),
            InPod("hostPID: true"),
            InPod("hostIPC: true"),
            InPod("ephemeralContainers: [{name: shell}]"),
            InPod("volumes: [{name: root, hostPath: {path: /}}]"),
            InPod("volumes: [{name: share, nfs: {server: files, path: /}}]"),
            InContextOfPod("sysctls: [{name: kernel.msgmax, value: '1'}]"),
            InContextOfPod("seLinuxOptions: {user: root}"),
            InContextOfPod("windowsOptions: {hostProcess: true}"),
            InContextOfPod("appArmorProfile: {type: Unconfined}"),
            new(Server, "prometheus.io/path: /metrics", "container.apparmor.security.beta.kubernetes.io/server: unconfined"),
            new(Server, "runAsUser: 1654", "runAsUser: 0"),
            new(Server, "runAsNonRoot: true", "runAsNonRoot: false"),
        ],
        ["Containers keep the restricted standard"] =
        [
            InContextOfContainer("privileged: true"),
            InContextOfContainer("runAsNonRoot: false"),
            InContextOfContainer("runAsUser: 0"),
            InContextOfContainer("procMount: Unmasked"),
            InContextOfContainer("seccompProfile: {type: Unconfined}"),
            InContextOfContainer("seLinuxOptions: {type: spc_t}"),
            InContextOfContainer("windowsOptions: {hostProcess: true}"),
            InContextOfContainer("appArmorProfile: {type: Unconfined}"),
            Without(Server, "        runAsNonRoot: true\n"),
            Without(Server, "        seccompProfile:\n          type: RuntimeDefault\n"),
            Without(Server, "            allowPrivilegeEscalation: false\n"),
            new(Server, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"),
            new(Server, "type: RuntimeDefault", "type: Unconfined"),
            new(Server, "drop: [ALL]", "drop: [KILL]"),
            new(Server, "drop: [ALL]", "drop: [ALL]\n              add: [NET_ADMIN]"),
            new(Server, "containerPort: 8080", "containerPort: 8080\n              hostPort: 8080"),
            new(Server, "path: /health/live", "host: 10.0.0.1\n              path: /health/live"),
            new(Server, "          ports:\n", "          lifecycle: {preStop: {tcpSocket: {host: 10.0.0.1, port: 1}}}\n          ports:\n"),
        ],
        ["Nobody gets a key to the cluster's API"] = [Without(Merge, "      automountServiceAccountToken: false\n")],
        ["Root file systems are read-only"] = [new(Shares, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")],
        ["Containers ask for what they need, and memory is limited"] =
        [
            new(Shares, "requests:\n              cpu: \"1\"", "requests:"),
            new(Shares, "memory: 128Mi", "memory: 512Mi"),
            new(Server, "memory: 128Mi", "ephemeral-storage: 1Gi"),
            new(Server, "memory: 256Mi", "cpu: 500m"),
        ],
        ["What serves is probed, and being ready is another question than being alive"] =
        [
            new(Server, "/health/ready", "/health/live"),
            new(Server, "/health/live", "/health/ready"),
            Without(Server, "          startupProbe:\n            httpGet:\n              path: /health/live\n              port: http\n"
                + "            periodSeconds: 1\n            failureThreshold: 30\n"),
        ],
        ["A pod is given longer to stop than it takes"] =
        [
            new(Server, "terminationGracePeriodSeconds: 40", "terminationGracePeriodSeconds: 35"),
            Without(Server, "      terminationGracePeriodSeconds: 40\n"),
            new(Server, "- \"20\"", "- \"30\""),
        ],
        ["What serves takes requests until all have heard that it goes"] =
        [
            new(Server, "- \"10\"", "- \"0\""),
            Without(Server, "            - --notice\n            - \"10\"\n"),
        ],
        ["An image is one that a Dockerfile here builds, of this version"] =
        [
            new(Server, "async-web-server:1.0.0", "async-web-server:latest"),
            new(Server, "async-web-server:1.0.0", "async-web-server"),
            new(Shares, "monte-carlo-bench:1.0.0", "montecarlo-bench:1.0.0"),
        ],
    };

    private static Mutation InPod(string field) => InPlaceOf("      automountServiceAccountToken: false\n", $"      {field}\n");

    private static Mutation InContextOfPod(string field) => InPlaceOf("        runAsNonRoot: true\n", $"        {field}\n");

    private static Mutation InContextOfContainer(string field) =>
        InPlaceOf("            readOnlyRootFilesystem: true\n", $"            {field}\n");

    private static Mutation InPlaceOf(string line, string other) => new(Server, line, other);
}
