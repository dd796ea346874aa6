namespace Activity7.Common.Cli;

/// <summary>Standard input, output and error as bytes.</summary>
internal static class StandardStreams
{
    /// <summary>
    /// The stream that <c>/dev/stdout</c>, <c>/dev/stderr</c> and their other names stand for; null for any other path. Opened by its
    /// name, a redirected one would be written to from its beginning, over what is there.
    /// </summary>
    public static Stream? Named(string path) => path switch
    {
        "/dev/stdout" or "/dev/fd/1" or "/proc/self/fd/1" => Console.OpenStandardOutput(),
        "/dev/stderr" or "/dev/fd/2" or "/proc/self/fd/2" => Console.OpenStandardError(),
        _ => null,
    };
}
