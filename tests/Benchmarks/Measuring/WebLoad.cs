using System.Globalization;
using System.Text.RegularExpressions;
using Activity7.Common.Cli;

namespace Activity7.Benchmarks.Measuring;

/// <summary>What wrk counted while it asked a server as fast as it could.</summary>
/// <param name="Requests">Answers received, at least 1.</param>
/// <param name="Elapsed">How long that took.</param>
internal sealed partial record WebLoad(long Requests, TimeSpan Elapsed)
{
    /// <summary>Connections that are open all the time: more requests under way than any server needs to be busy.</summary>
    public const int Connections = 64;

    /// <summary>How the lines begin that wrk prints only where something went wrong.</summary>
    private static readonly string[] Complaints = ["Socket errors", "Non-2xx or 3xx responses"];

    /// <summary>Asks for one address again and again.</summary>
    /// <exception cref="ToolException">wrk failed, or an answer was missing or an error.</exception>
    public static async Task<WebLoad> RunAsync(string wrk, string url, int seconds, CancellationToken cancellationToken)
    {
        string[] arguments = [$"--connections={Connections}", "--threads=1", $"--duration={seconds}s", url];
        var output = await ChildProcess.RunAsync(wrk, arguments, "", cancellationToken);
        var fault = output.Split('\n').FirstOrDefault(line => Complaints.Any(line.Contains));
        var counts = Counts().Match(output);
        return fault is null && counts.Success
            ? new WebLoad(Number<long>(counts.Groups[1]), TimeSpan.FromSeconds(Number<double>(counts.Groups[2])))
            : throw new ToolException($"not every request to {url} was answered well: {fault?.Trim() ?? output}");
    }

    private static T Number<T>(Group group)
        where T : ISpanParsable<T> =>
        T.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([1-9]\d*) requests in ([\d.]+)s")]
    private static partial Regex Counts();
}
