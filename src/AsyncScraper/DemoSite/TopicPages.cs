using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>The example pages: an index, and a page for each of four topics of the course, slow enough that waiting shows.</summary>
internal static class TopicPages
{
    private static readonly (string Name, string Title, string Sentence)[] Topics =
    [
        ("actors", "Actors: state that only messages reach", "An actor owns its state and handles one message at a time."),
        ("channels", "Channels: share by communicating", "A channel hands each value from one process to another."),
        ("deadlock", "Deadlock: four conditions, break one", "Each process holds what the next one waits for."),
        ("event-loop", "The event loop: waiting without threads", "One thread goes on with whatever is ready."),
    ];

    private static readonly string[] Verbs = ["takes", "waits for", "gives back", "sends", "receives"];
    private static readonly string[] Things = ["the lock", "a message", "its turn", "the left fork", "the right fork", "a result"];

    /// <summary>The paths of the topic pages.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Topics.Select(topic => $"/topics/{topic.Name}")];

    /// <summary>Adds the pages to a site.</summary>
    public static void Map(IEndpointRouteBuilder site, int seed)
    {
        site.MapGet("/", context => Html.WriteAsync(context, "The demonstration site", IndexBody()));
        foreach (var (name, title, sentence) in Topics)
        {
            var path = $"/topics/{name}";
            site.MapGet(path, async context =>
            {
                var random = RandomOf(path, seed);
                var latency = TimeSpan.FromMilliseconds(random.Next(150, 450));
                await Task.Delay(latency, TimeProvider.System, context.RequestAborted);
                await Html.WriteAsync(context, title, TopicBody(sentence, random));
            });
        }
    }

    private static string IndexBody() =>
        string.Concat(Topics.Select(topic => $"<p><a href=\"/topics/{topic.Name}\">{topic.Title}</a></p>\n"))
        + "<p><a href=\"/wiki/0\">The wiki</a></p>\n";

    /// <summary>The topic's sentence and the trace of an imagined run, 40 to 400 steps long.</summary>
    private static string TopicBody(string sentence, Random random)
    {
        var body = new StringBuilder($"<p>{sentence}</p>\n<ol>\n");
        for (var steps = random.Next(40, 400); steps > 0; steps--)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<li>Worker {random.Next(1, 6)} {Verbs[random.Next(Verbs.Length)]} {Things[random.Next(Things.Length)]}.</li>\n");
        }

        return body.Append("</ol>\n").ToString();
    }

    /// <summary>Random numbers that depend on path and seed alone; a string's own hash code changes from run to run.</summary>
    private static Random RandomOf(string path, int seed) =>
        new(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {path}")))));
}
