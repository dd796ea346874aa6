using System.CommandLine;
using System.Runtime.CompilerServices;
using Activity7.AsyncScraper.Input;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Cli;

/// <summary>The URLs that a user gives, on the command line and in a list.</summary>
internal sealed class GivenOptions
{
    private readonly Argument<Uri[]> _urls;

    private readonly Option<string?> _input = OptionChecks.PathName(
        "--input", "FILE|-", "Also the URLs of this list, one a line; blank lines and lines that begin with # do not count; - reads standard input");

    /// <summary>Makes the options.</summary>
    /// <param name="description">What the URLs are for.</param>
    public GivenOptions(string description) => _urls = new Argument<Uri[]>("URL")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result => OptionChecks.Each(result, WebAddress.Parse),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_urls);
        command.Options.Add(_input);
    }

    /// <summary>The list's name; null without one.</summary>
    public string? List(ToolContext context) => context.Find(_input);

    /// <summary>True when there is neither a URL nor a list.</summary>
    public bool IsEmpty(ToolContext context) => context.Get(_urls).Length == 0 && List(context) is null;

    /// <summary>The URLs, first those of the command line; the list is read as they are asked for.</summary>
    /// <exception cref="UsageException">The list cannot be read, holds no URL or malformed ones.</exception>
    public async IAsyncEnumerable<Uri> ReadAsync(ToolContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var url in context.Get(_urls))
        {
            yield return url;
        }

        if (List(context) is { } list)
        {
            await foreach (var url in UrlList.ReadAsync(list, cancellationToken))
            {
                yield return url;
            }
        }
    }
}
