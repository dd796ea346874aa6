using Activity7.Testing;

namespace Activity7.Suite.Tests.Documents;

/// <summary>No page has a word that its language does not know, nor <c>docs/words.txt</c>, nor the list of the language.</summary>
public sealed class SpellingTests
{
    public static TheoryData<string> EveryPage =>
        [.. new[] { "en", "es" }.SelectMany(language => Pages.Of(language).Where(page => page != "bibliography.md").Select(page => $"{language}/{page}"))];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Every_word_is_spelt_as_the_dictionary_has_it(string page)
    {
        var language = page[..2];
        var (document, words) = (Pages.Read(page), Words("words.txt").Concat(Words($"{language}/words.txt")));

        var unknown = await UnknownAsync($"{document.Prose}\n{document.Spoken}", language == "en" ? "en_GB" : "es_ES", words);

        string.Join(' ', unknown).Should().BeEmpty();
    }

    [Theory]
    [InlineData("en_GB", "A sentence of recieved words", "recieved")]
    [InlineData("es_ES", "Una oracion de palabras", "oracion")]
    public async Task A_mistake_is_seen(string dictionary, string text, string mistake) =>
        (await UnknownAsync(text, dictionary, [])).Should().Equal(mistake);

    private static async Task<IEnumerable<string>> UnknownAsync(string text, string dictionary, IEnumerable<string> words)
    {
        Assert.SkipUnless(Find("hunspell"), "no hunspell is installed");
        using var folder = new TemporaryFolder();
        await File.WriteAllLinesAsync(folder["words"], words, TestContext.Current.CancellationToken);
        await using var hunspell = new RunningProgram("hunspell", ["-l", "-i", "utf-8", "-d", dictionary, "-p", folder["words"]], input: text);

        var result = await hunspell.WaitForExitAsync();

        result.ExitCode.Should().Be(0, result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal);
    }

    private static bool Find(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static string[] Words(string list) => File.ReadAllLines(Path.Combine(Repository.Root, "docs", list));
}
