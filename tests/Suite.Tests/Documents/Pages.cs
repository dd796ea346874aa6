using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>The pages of the documents, by their paths within the folder of a language.</summary>
internal static class Pages
{
    /// <summary>All pages of a language, in order.</summary>
    public static IReadOnlyList<string> Of(string language)
    {
        var folder = Path.Combine(Repository.Root, "docs", language);
        return [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The pages of one folder in both languages, with the folder of their language.</summary>
    public static TheoryData<string> Under(string folder) =>
        [.. new[] { "en", "es" }.SelectMany(language => Of(language).Where(page => page.StartsWith(folder + "/", StringComparison.Ordinal)).Select(page => $"{language}/{page}"))];

    /// <summary>Reads a page.</summary>
    /// <param name="page">Its path with the folder of its language, such as <c>en/docker.md</c>.</param>
    public static MarkdownFile Read(string page) => MarkdownFile.Read(Path.Combine(Repository.Root, "docs", page));
}
