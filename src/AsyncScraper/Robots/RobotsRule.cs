namespace Activity7.AsyncScraper.Robots;

/// <summary>One <c>Allow</c> or <c>Disallow</c> line.</summary>
/// <param name="isAllow">True for <c>Allow</c>.</param>
/// <param name="pattern">As <see cref="RobotsOctets.OfPattern"/> gives it.</param>
internal sealed class RobotsRule(bool isAllow, byte[] pattern)
{
    private readonly bool _endsWithPath = pattern is [.., (byte)'$'];

    /// <summary>True when what the rule matches is allowed.</summary>
    public bool IsAllow => isAllow;

    /// <summary>How specific the rule is (RFC 9309 §2.2.2): the octets of its pattern, the special ones among them.</summary>
    public int Octets => pattern.Length;

    /// <summary>
    /// True when the pattern matches the start of <paramref name="path"/>, or all of it when it ends with a dollar sign. What stands
    /// between two asterisks is taken where it comes first, for a later place leaves less for the rest: nothing is tried twice.
    /// </summary>
    /// <param name="path">As <see cref="RobotsOctets.OfPath"/> gives it.</param>
    public bool Matches(ReadOnlySpan<byte> path)
    {
        var left = _endsWithPath ? pattern.AsSpan(0, pattern.Length - 1) : pattern;
        var asterisk = left.IndexOf((byte)'*');
        if (asterisk < 0)
        {
            return _endsWithPath ? path.SequenceEqual(left) : path.StartsWith(left);
        }

        if (!path.StartsWith(left[..asterisk]))
        {
            return false;
        }

        path = path[asterisk..];
        left = left[(asterisk + 1)..];
        while ((asterisk = left.IndexOf((byte)'*')) >= 0)
        {
            var place = path.IndexOf(left[..asterisk]);
            if (place < 0)
            {
                return false;
            }

            path = path[(place + asterisk)..];
            left = left[(asterisk + 1)..];
        }

        return _endsWithPath ? path.EndsWith(left) : path.IndexOf(left) >= 0;
    }
}
