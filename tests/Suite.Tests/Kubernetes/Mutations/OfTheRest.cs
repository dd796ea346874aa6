using static Activity7.Suite.Tests.Kubernetes.Mutations.Mutation;

namespace Activity7.Suite.Tests.Kubernetes.Mutations;

/// <summary>Objects that mean something that is not there, or do not do what they are for.</summary>
internal static class OfTheRest
{
    private const string Budget = "web-server-disruption-budget.yaml";
    private const string Denial = "network-default-deny.yaml";
    private const string Kustomization = "kustomization.yaml";
    private const string Namespace = "namespace.yaml";
    private const string Scaler = "web-server-autoscaler.yaml";
    private const string ScraperPolicy = "network-scraper.yaml";
    private const string ServerPolicy = "network-web-server.yaml";
    private const string Service = "web-server-service.yaml";
    private const string NameOfServer = "app.kubernetes.io/name: async-web-server";
    private const string NameOfOther = "app.kubernetes.io/name: server";

    public static Dictionary<string, Mutation[]> ByRule => new()
    {
        ["The kustomization names every file of the folder and nothing else"] =
        [
            Without(Kustomization, "  - pi-merge.yaml\n"),
            new(Kustomization, "  - pi-merge.yaml\n", "  - pi-merge.yaml\n  - more.yaml\n"),
            new(Kustomization, "  - pi-merge.yaml\n", "  - pi-merge.yaml\n  - pi-merge.yaml\n"),
        ],
        ["The kustomization sets the tag of every image that runs"] =
        [
            new(Kustomization, "newTag: 1.0.0", "newTag: 1.0.1"),
            new(Kustomization, "name: async-scraper", "name: image-filter"),
        ],
        ["Objects have names of their own, and their namespace from the kustomization"] =
        [
            new(Merge, "name: pi-merge", "name: pi-shares"),
            new(Merge, "name: pi-merge", "name: pi-merge\n  namespace: activity7"),
        ],
        ["The namespace enforces the restricted standard of a version"] =
        [
            new(Namespace, "enforce: restricted", "enforce: baseline"),
            new(Namespace, "warn-version: v1.36", "warn-version: latest"),
            Without(Namespace, "    pod-security.kubernetes.io/audit: restricted\n"),
            new(Namespace, "name: activity7", "name: activity"),
        ],
        ["A Deployment selects its own pods and no others"] =
        [
            new(Server, $"    matchLabels:\n      {NameOfServer}", $"    matchLabels:\n      {NameOfOther}"),
            new(Merge, "        app.kubernetes.io/name: monte-carlo-bench\n", $"        {NameOfServer}\n"),
        ],
        ["Services and disruption budgets select the pods of one Deployment"] =
        [
            new(Service, NameOfServer, NameOfOther),
            new(Budget, NameOfServer, "app.kubernetes.io/name: async-scraper"),
        ],
        ["Pods are spread over, or kept beside, pods of their own kind"] =
        [
            new(Server, $"      matchLabels:\n              {NameOfServer}", $"      matchLabels:\n              {NameOfOther}"),
            new(Shares, "                  app.kubernetes.io/component: shares", "                  app.kubernetes.io/component: merge"),
        ],
        ["A Service leads to a port of its pods"] = [new(Service, "targetPort: http", "targetPort: web")],
        ["Probes ask a port of their container"] = [new(Server, "port: http", "port: 80")],
        ["Prometheus is sent to a port of the pod"] = [new(Server, "prometheus.io/port: \"8080\"", "prometheus.io/port: \"80\"")],
        ["Everything is denied by default"] =
        [
            new(Denial, "[Ingress, Egress]", "[Ingress]"),
            new(Denial, "podSelector: {}", "podSelector: {matchLabels: {app.kubernetes.io/name: async-scraper}}"),
            new(Denial, "[Ingress, Egress]", "[Ingress, Egress]\n  egress: [{}]"),
        ],
        ["What is needed is let through, and nothing else"] =
        [
            new(ServerPolicy, NameOfServer, NameOfOther),
            new(ServerPolicy, "port: 8080", "port: 80"),
            new(ServerPolicy, "protocol: TCP", "protocol: UDP"),
            new(ServerPolicy, "[Ingress]", "[Egress]"),
            new(ServerPolicy, "    - ports:\n        - protocol: TCP\n          port: 8080", "    - {}"),
            new(ServerPolicy, "    - ports:\n", "    - from: [{podSelector: {}}]\n      ports:\n"),
            new(ScraperPolicy, NameOfServer, NameOfOther),
            new(ScraperPolicy, "app.kubernetes.io/name: async-scraper", "app.kubernetes.io/name: monte-carlo-bench"),
            new(ScraperPolicy, "port: 8080", "port: 80"),
            new(ScraperPolicy, "port: 8080", "port: 8080\n          endPort: 8090"),
            new(ScraperPolicy, "port: 53", "port: 443"),
            new(ScraperPolicy, "kubernetes.io/metadata.name: kube-system", "kubernetes.io/metadata.name: default"),
            new(ScraperPolicy, "          podSelector:\n", "        - podSelector:\n"),
            new(ScraperPolicy, "  egress:\n", "  egress:\n    - {}\n"),
            new(ScraperPolicy, "  egress:\n", "  egress:\n    - to: [{ipBlock: {cidr: 0.0.0.0/0}}]\n"),
            new(ScraperPolicy, "[Egress]", "[Ingress]"),
            new(Server, "containerPort: 8080", "containerPort: 9090"),
        ],
        ["An autoscaler has a Deployment that leaves the replicas to it"] =
        [
            new(Scaler, "    name: async-web-server", "    name: server"),
            new(Server, "  strategy:\n", "  replicas: 3\n  strategy:\n"),
        ],
        ["An autoscaler has something to measure and room to act"] =
        [
            new(Scaler, "maxReplicas: 10", "maxReplicas: 3"),
            new(Scaler, "minReplicas: 3", "minReplicas: 1"),
            new(Scaler, "averageUtilization: 60", "averageUtilization: 600"),
        ],
        ["A disruption budget lets a pod go"] =
        [
            new(Budget, "maxUnavailable: 1", "maxUnavailable: 0"),
            new(Budget, "maxUnavailable: 1", "minAvailable: 3"),
            new(Budget, "maxUnavailable: 1", "minAvailable: 70%"),
        ],
        ["An update starts a new pod before it stops an old one"] =
        [
            new(Server, "maxUnavailable: 0", "maxUnavailable: 1"),
            Without(Server, "      maxUnavailable: 0\n"),
            new(Server, "maxSurge: 1", "maxSurge: 0"),
        ],
        ["Clients keep their addresses, by which the server counts"] = [Without(Service, "  externalTrafficPolicy: Local\n")],
    };
}
