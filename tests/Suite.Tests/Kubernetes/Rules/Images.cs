using System.Xml.Linq;
using Activity7.Suite.Tests.Containers;
using Activity7.Testing;

namespace Activity7.Suite.Tests.Kubernetes.Rules;

/// <summary>The images: built by the Dockerfiles of this repository, with the tag of this version.</summary>
internal static class Images
{
    public static IEnumerable<Rule> Rules =>
    [
        new("An image is one that a Dockerfile here builds, of this version", manifests =>
            from image in References(manifests)
            let parts = image.Split(':')
            where parts.Length != 2 || parts[1] != Version || ProgramOf(image) is null
            select $"there is no image {image}"),
        new("The kustomization sets the tag of every image that runs", manifests =>
        [
            .. References(manifests).Except(Tagged(manifests)).Select(image => $"it does not name {image}"),
            .. Tagged(manifests).Except(References(manifests)).Select(image => $"it names {image}, which does not run"),
        ]),
    ];

    private static string Version { get; } =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The program in an image; null when no Dockerfile builds it.</summary>
    public static string? ProgramOf(string image) => Dockerfile.All.SingleOrDefault(file => file.Image == image.Split(':')[0])?.Program;

    private static IEnumerable<string> References(Manifests manifests) =>
        manifests.Workloads.SelectMany(workload => workload.Containers).Select(container => container.Image);

    private static IEnumerable<string> Tagged(Manifests manifests) =>
        manifests.Kustomization.Images.Select(image => $"{image.Name}:{image.NewTag}");
}
