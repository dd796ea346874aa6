using System.Security.Cryptography;
using System.Text;

namespace Activity7.AsyncWebServer.Access;

/// <summary>The secret word with which tasks can be controlled from another machine.</summary>
internal sealed class ApiKey
{
    /// <summary>The fewest characters: at 4 bits each, more than can be guessed over a network.</summary>
    public const int LeastLength = 16;

    /// <summary>The most characters, so that a wrong file does not end up as a key.</summary>
    public const int MostLength = 256;

    private readonly byte[] _hash;

    private ApiKey(string key) => _hash = Hash(key);

    /// <summary>Reads a key from the only line of a file.</summary>
    /// <exception cref="FormatException">With a message for the user: there is no such file, or no key in it.</exception>
    public static ApiKey Read(string path)
    {
        string key;
        try
        {
            key = File.ReadAllText(path).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"the key cannot be read from '{path}': {exception.Message.TrimEnd('.')}", exception);
        }

        return key.Length is >= LeastLength and <= MostLength && key.All(char.IsAsciiLetterOrDigit)
            ? new ApiKey(key)
            : throw new FormatException($"'{path}' does not hold one line of {LeastLength} to {MostLength} letters and digits");
    }

    /// <summary>True for the key, in a time that does not depend on where another one differs.</summary>
    public bool Matches(string key) => CryptographicOperations.FixedTimeEquals(_hash, Hash(key));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
