using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.WebUtilities;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>What went wrong with a page, in plain words.</summary>
internal static class FetchErrors
{
    private const string HungUp = "the server hung up in the middle of its answer";

    /// <summary>True for failures of a page; any other exception is a bug or a cancelled run.</summary>
    public static bool IsFetchError(Exception exception) =>
        exception is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or PageException;

    /// <summary>Describes a failure of <see cref="IsFetchError"/>.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        TimeoutRejectedException timeout => FormattableString.Invariant($"no complete answer within {timeout.Timeout.TotalSeconds:0.###} s"),
        HttpRequestException failed => Describe(failed),
        BrokenCircuitException => "its host fails too often and is left alone for a while (circuit breaker)",
        _ => exception.Message,
    };

    /// <summary>Describes an answer that is not the page.</summary>
    public static string Describe(HttpStatusCode status) => $"the server answers {(int)status} {ReasonPhrases.GetReasonPhrase((int)status)}".TrimEnd();

    private static string Describe(HttpRequestException exception) => exception.HttpRequestError switch
    {
        _ when SocketErrorOf(exception) == SocketError.ConnectionReset => HungUp,
        _ when SocketErrorOf(exception) == SocketError.TooManyOpenSockets =>
            "no connection: too many open files; lower --concurrency, or raise the limit of the shell (ulimit -n)",
        HttpRequestError.NameResolutionError => "the host name is not known",
        HttpRequestError.ConnectionError when SocketErrorOf(exception) == SocketError.ConnectionRefused =>
            "the connection is refused: no server listens there",
        HttpRequestError.ConnectionError => $"no connection: {Cause(exception)}",
        HttpRequestError.SecureConnectionError => $"no secure connection: {Cause(exception)}",
        HttpRequestError.ResponseEnded => HungUp,
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError =>
            "the server does not speak HTTP as it should",
        HttpRequestError.ConfigurationLimitExceeded => "the headers of the answer are too long",
        _ => Cause(exception),
    };

    private static SocketError? SocketErrorOf(Exception exception) => (exception.GetBaseException() as SocketException)?.SocketErrorCode;

    private static string Cause(Exception exception) => exception.GetBaseException().Message;
}
