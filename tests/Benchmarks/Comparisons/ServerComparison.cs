using System.Text;
using Activity7.Benchmarks.Measuring;
using Activity7.Benchmarks.Tools;
using Activity7.Testing;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>How much of a server's processor time an answer costs: one of <c>/status</c>, and a small file.</summary>
internal sealed class ServerComparison : IComparison
{
    private const string StatusPath = "/status";
    private const string FilePath = "/static/page.html";
    private const int FileBytes = 4_800;

    public string Name => "server";

    public string Description => "AsyncWebServer against the sheet's server in aiohttp and against nginx, all loaded by wrk";

    public async Task RunAsync(Contest contest, CancellationToken cancellationToken)
    {
        if (contest.Tools.FindProgram("wrk", "wrk") is not { } wrk)
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var site = Directory.CreateDirectory(folder["static"]).FullName;
        await File.WriteAllTextAsync(folder["static/page.html"], Page(), cancellationToken);

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var load = new ServerLoad(wrk, client);
        var builds = await ProgramBuild.AllAsync(contest.Tools, "AsyncWebServer", folder["native"], cancellationToken);
        var servers = builds
            .Select(build => new LoadedServer(build.Name, token => ServerProcess.StartAsync(
                build.Path, ["--urls", "http://127.0.0.1:0", "--static", site, "--quiet"], token), CountsRequests: true))
            .ToList();
        if (await contest.Tools.FindPythonAsync("aiohttp", "python3-aiohttp", cancellationToken) is { } python)
        {
            servers.Add(new LoadedServer("Python, aiohttp", token => ServerProcess.StartAsync(
                python, [Toolbox.Peer("server.py"), site], token), CountsRequests: true));
        }

        if (contest.Tools.FindProgram("nginx", "nginx-light") is { } nginx)
        {
            var constant = await StatusLikeAsync(servers[0], client, cancellationToken);
            var directives = $"root {folder.Path}; location = {StatusPath} {{ default_type application/json; return 200 '{constant}'; }}";
            servers.Add(new LoadedServer("nginx", token => Nginx.StartAsync(
                nginx, folder.Path, directives, StatusPath, token), CountsRequests: false));
        }

        foreach (var (work, path) in new[] { ("/status (of nginx a constant as long)", StatusPath), ("a file of 4.8 kB", FilePath) })
        {
            var contenders = servers.Select(server => new Contender(server.Name, token => load.RunAsync(server, path, token))).ToList();
            await contest.RunAsync(
                $"10,000 requests of {work} on {WebLoad.Connections} connections",
                contenders[0],
                contenders[1..],
                Contest.Equal,
                cancellationToken);
        }
    }

    private static string Page()
    {
        var text = new StringBuilder("<!doctype html><title>Page</title>\n");
        for (var line = 0; text.Length < FileBytes; line++)
        {
            text.Append("<p>Line ").Append(line).Append(" of a page that is neither short nor long.\n");
        }

        return text.ToString(0, FileBytes);
    }

    /// <summary>A document as long as what the suite's server says of itself.</summary>
    private static async Task<string> StatusLikeAsync(LoadedServer own, HttpClient client, CancellationToken cancellationToken)
    {
        await using var server = await own.StartAsync(cancellationToken);
        var status = await client.GetByteArrayAsync($"{server.Address}{StatusPath}", cancellationToken);
        const string Frame = """{"constant":""}""";
        return Frame.Insert(Frame.Length - 2, new string('x', status.Length - Frame.Length));
    }
}
