using Activity7.Testing;

namespace Activity7.Suite.Tests.Containers;

/// <summary>What the tests look at in a Dockerfile.</summary>
internal sealed class Dockerfile
{
    private Dockerfile(string program, IReadOnlyList<string> comments, IReadOnlyList<string> instructions) =>
        (Program, Comments, Instructions) = (program, comments, instructions);

    /// <summary>The Dockerfiles of the repository.</summary>
    public static IReadOnlyList<Dockerfile> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docker"), "*.Dockerfile").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The program in the image.</summary>
    public string Program { get; }

    /// <summary>The lines that begin with <c>#</c>, without it.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>The instructions, each in one line.</summary>
    public IReadOnlyList<string> Instructions { get; }

    /// <summary>The command that builds the image, as the file itself gives it.</summary>
    public string BuildCommand => Comments.Single(comment => comment.StartsWith("docker build ", StringComparison.Ordinal));

    /// <summary>The name of the image.</summary>
    public string Image => BuildCommand.Split(' ')[^2];

    /// <summary>The image that the last stage begins with.</summary>
    public string BaseImage => Instructions
        .Last(instruction => instruction.StartsWith("FROM ", StringComparison.Ordinal))[5..]
        .Replace("$DOTNET", DefaultOf("DOTNET"), StringComparison.Ordinal);

    public static Dockerfile Of(string program) => All.Single(file => file.Program == program);

    /// <summary>The instructions from the last <c>FROM</c> on: what is in the image.</summary>
    public IEnumerable<string> LastStage() =>
        Instructions.Reverse().TakeWhile(instruction => !instruction.StartsWith("FROM ", StringComparison.Ordinal));

    private string DefaultOf(string argument) =>
        Instructions.Single(instruction => instruction.StartsWith($"ARG {argument}=", StringComparison.Ordinal)).Split('=')[1];

    private static Dockerfile Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var text = string.Join('\n', lines.Where(line => !line.StartsWith('#') && line.Length > 0));
        return new Dockerfile(
            Path.GetFileNameWithoutExtension(path),
            [.. lines.Where(line => line.StartsWith('#')).Select(line => line[1..].Trim())],
            text.Replace("\\\n", "", StringComparison.Ordinal).Split('\n'));
    }
}
