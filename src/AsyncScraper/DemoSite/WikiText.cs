using System.Text;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The prose of a wiki: sentences without end, made once for a site. A page copies pieces of it, which costs next to nothing.
/// </summary>
internal sealed class WikiText
{
    /// <summary>Pages begin at as many different places as this has sentences, about 1,200; longer pieces begin again at the front.</summary>
    private const int Length = 64 * 1024;

    private static readonly string[] Subjects =
        ["A worker", "The scheduler", "Each channel", "An actor", "The event loop", "A monitor", "One thread", "The queue", "Every process"];

    private static readonly string[] Verbs =
        ["waits for", "hands over", "gives back", "counts", "locks", "sends", "cancels", "shares", "never loses", "retries"];

    private static readonly string[] Objects =
        ["the lock", "a message", "its turn", "the left fork", "a result", "the last permit", "an unread page", "the barrier"];

    private static readonly string[] Ends =
        ["before the others come", "as long as nobody asks", "in the order of arrival", "until the deadline", "without a copy", "at most once"];

    private readonly byte[] _text;
    private readonly int[] _starts;

    /// <param name="seed">Decides the sentences.</param>
    public WikiText(int seed)
    {
        var random = SplitMix.Of(seed, 0, 0);
        var text = new StringBuilder();
        var starts = new List<int>();
        while (text.Length < Length)
        {
            starts.Add(text.Length);
            text.Append($"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)} {Pick(Ends)}. ");
        }

        _text = Encoding.ASCII.GetBytes(text.ToString());
        _starts = [.. starts];

        string Pick(string[] words) => words[random.Below(words.Length)];
    }

    /// <summary>Fills <paramref name="target"/> with prose that begins with a whole sentence.</summary>
    public void Fill(Span<byte> target, ref SplitMix random)
    {
        var piece = _text.AsSpan(_starts[random.Below(_starts.Length)]);
        while (piece.Length < target.Length)
        {
            piece.CopyTo(target);
            target = target[piece.Length..];
            piece = _text;
        }

        piece[..target.Length].CopyTo(target);
    }
}
