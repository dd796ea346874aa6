using System.Runtime.InteropServices;
using Activity7.Benchmarks.Measuring;
using Activity7.Common.Cli;
using Activity7.Testing;

namespace Activity7.Benchmarks.Tools;

/// <summary>Finds what a comparison needs, and remembers what is missing.</summary>
internal sealed class Toolbox
{
    private const string Memory = "/dev/shm";
    private const long EnoughMemory = 1_000_000_000;

    private readonly List<MissingTool> _missing = [];

    /// <summary>
    /// Where files are kept in memory, if the system has that and a gigabyte of it free, and otherwise where temporary files are: what a
    /// program writes may take a disk longer than the work.
    /// </summary>
    public static string MemoryFolder { get; } =
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= EnoughMemory ? Memory : Path.GetTempPath();

    /// <summary>What was looked for in vain.</summary>
    public IReadOnlyList<MissingTool> Missing => _missing;

    /// <summary>The path of one of the suite's own programs.</summary>
    public static string Own(string project) => BuiltProgram.PathOf(project);

    /// <summary>The path of a program in <c>peers/</c>.</summary>
    public static string Peer(string file) => Path.Combine(Repository.Root, "tests", "Benchmarks", "peers", file);

    /// <summary>Finds a program: that of Debian's package, or else one on the search path.</summary>
    /// <returns>Its path, or null.</returns>
    public string? FindProgram(string name, string package)
    {
        var path = OnSearchPath(name).Prepend($"/usr/sbin/{name}").Prepend($"/usr/bin/{name}").FirstOrDefault(File.Exists);
        if (path is null)
        {
            _missing.Add(new MissingTool(name, package));
        }

        return path;
    }

    /// <summary>Finds a folder of a package.</summary>
    /// <returns>Its path, or null.</returns>
    public string? FindFolder(string path, string package)
    {
        if (Directory.Exists(path))
        {
            return path;
        }

        _missing.Add(new MissingTool(path, package));
        return null;
    }

    /// <summary>
    /// Finds a Python that has a module. Debian's own is asked first: it has the modules of Debian's packages, also where another
    /// Python comes first on the search path.
    /// </summary>
    /// <returns>The path of the interpreter, or null.</returns>
    public async Task<string?> FindPythonAsync(string module, string package, CancellationToken cancellationToken)
    {
        foreach (var python in OnSearchPath("python3").Prepend("/usr/bin/python3").Where(File.Exists).Distinct())
        {
            try
            {
                await ChildProcess.RunAsync(python, ["-c", $"import {module}"], "", cancellationToken);
                return python;
            }
            catch (ToolException)
            {
                // Another Python may have it.
            }
        }

        _missing.Add(new MissingTool($"{module} for python3", package));
        return null;
    }

    /// <summary>Compiles a program of <c>peers/</c> for this very processor, as fast as the compiler can make it.</summary>
    /// <returns>The path of the executable, or null without a compiler.</returns>
    public async Task<string?> CompileAsync(string source, string executable, CancellationToken cancellationToken)
    {
        if (FindProgram("g++", "g++") is not { } compiler)
        {
            return null;
        }

        await ChildProcess.RunAsync(compiler, ["-O3", "-march=native", "-fopenmp", "-o", executable, Peer(source)], "", cancellationToken);
        return executable;
    }

    /// <summary>
    /// Publishes one of the suite's own programs as Native AOT: no runtime to start, and no JIT compiler. It is compiled for this very
    /// processor, as the JIT compiler does; without that, its vectors have the least width of all processors.
    /// </summary>
    /// <param name="project">The program.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellationToken">Ends the publishing.</param>
    /// <returns>The path of the executable, or null without a linker.</returns>
    public async Task<string?> PublishNativeAsync(string project, string folder, CancellationToken cancellationToken)
    {
        if (FindProgram("clang", "clang") is null)
        {
            return null;
        }

        await ChildProcess.RunAsync(
            "dotnet",
            [
                "publish", $"src/{project}", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder,
                "-p:PublishAot=true", "-p:IlcInstructionSet=native",
            ],
            Repository.Root,
            cancellationToken);
        return Path.Combine(folder, project);
    }

    private static IEnumerable<string> OnSearchPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .Where(File.Exists);
}
