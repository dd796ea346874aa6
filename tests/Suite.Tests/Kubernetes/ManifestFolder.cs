using Activity7.Testing;
using k8s;
using k8s.Models;

namespace Activity7.Suite.Tests.Kubernetes;

/// <summary>The text of the files in <c>docker/kubernetes</c>, or of a copy in which a passage is another one.</summary>
internal sealed class ManifestFolder
{
    private const string KustomizationFile = "kustomization.yaml";

    private readonly SortedDictionary<string, string> _texts;

    private ManifestFolder(IDictionary<string, string> texts) => _texts = new(texts, StringComparer.Ordinal);

    /// <summary>The names of the files that hold what is put on a cluster.</summary>
    public IEnumerable<string> Files => _texts.Keys.Where(file => file != KustomizationFile);

    public static ManifestFolder Read()
    {
        var folder = Path.Combine(Repository.Root, "docker", "kubernetes");
        return new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText));
    }

    /// <summary>A copy in which <paramref name="passage"/> of a file is replaced wherever it stands; it has to stand there.</summary>
    public ManifestFolder With(string file, string passage, string replacement)
    {
        _texts[file].Should().Contain(passage, "a mutation changes something");
        var changed = _texts[file].Replace(passage, replacement, StringComparison.Ordinal);
        return new(new Dictionary<string, string>(_texts) { [file] = changed });
    }

    /// <summary>What the files say. A field that is unknown, or there twice, is an exception.</summary>
    public Manifests Parse() => new(
        [.. Files],
        KubernetesYaml.Deserialize<Kustomization>(_texts[KustomizationFile], strict: true),
        [
            .. Files.SelectMany(file => KubernetesYaml.LoadAllFromString(_texts[file], strict: true))
                .Cast<IKubernetesObject<V1ObjectMeta>>(),
        ]);
}
