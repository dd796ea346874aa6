using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Activity7.Common.Logging;
using Activity7.Common.Terminal;
using Microsoft.Extensions.Logging;

namespace Activity7.Common.Cli;

/// <summary>
/// What a running command has: the parsed values, standard output for the result, and standard error for log and progress.
/// </summary>
public sealed class ToolContext : IDisposable
{
    private readonly ParseResult _parsed;
    private readonly ErrorScreen _errorScreen;
    private readonly Lazy<ILoggerFactory> _loggers;

    internal ToolContext(ParseResult parsed)
    {
        _parsed = parsed;
        Out = parsed.InvocationConfiguration.Output;
        Json = parsed.GetValue(StandardOptions.Json);
        Quiet = parsed.GetValue(StandardOptions.Quiet);
        Verbose = parsed.GetValue(StandardOptions.Verbose);
        _errorScreen = new ErrorScreen(parsed.InvocationConfiguration.Error);
        _loggers = new Lazy<ILoggerFactory>(() => LoggerFactory.Create(ConfigureLogging));
    }

    /// <summary>Standard output: the result and nothing else.</summary>
    public TextWriter Out { get; }

    /// <summary>True when the result is to be one JSON document.</summary>
    public bool Json { get; }

    private bool Quiet { get; }

    private bool Verbose { get; }

    /// <summary>Loggers that write to standard error, above a progress bar if there is one.</summary>
    public ILoggerFactory Loggers => _loggers.Value;

    /// <summary>The program's own logger.</summary>
    public ILogger Log => Loggers.CreateLogger(_parsed.RootCommandResult.Command.Name);

    /// <summary>
    /// Makes a framework that brings a logging builder of its own log where and how much the program does; of the messages of
    /// .NET's own libraries only warnings and errors, unless everything is wanted.
    /// </summary>
    public void ConfigureLogging(ILoggingBuilder logging) =>
        ConfigureLogging(logging, new ErrorScreenLoggerProvider(_errorScreen, TimeProvider.System));

    /// <summary>The same with a JSON document for each message, for a program that collects them.</summary>
    public void ConfigureJsonLogging(ILoggingBuilder logging) =>
        ConfigureLogging(logging, new JsonLineLoggerProvider(_errorScreen, TimeProvider.System));

    private void ConfigureLogging(ILoggingBuilder logging, ILoggerProvider provider)
    {
        var minimum = Quiet ? LogLevel.Error : Verbose ? LogLevel.Debug : LogLevel.Information;
        var minimumOfLibraries = minimum == LogLevel.Information ? LogLevel.Warning : minimum;
        logging.ClearProviders()
            .SetMinimumLevel(minimum)
            .AddFilter("Microsoft", minimumOfLibraries)
            .AddFilter("System", minimumOfLibraries)
            .AddProvider(provider);
    }

    /// <summary>The value of an option, given or by default.</summary>
    public T Get<T>(Option<T> option) => _parsed.GetRequiredValue(option);

    /// <summary>What the chosen word of an option means.</summary>
    public T Get<T>(Option<Choice<T>> option) => _parsed.GetRequiredValue(option).Value;

    /// <summary>The value of an argument, given or by default.</summary>
    public T Get<T>(Argument<T> argument) => _parsed.GetRequiredValue(argument);

    /// <summary>The value of an option that may be left out.</summary>
    public T? Find<T>(Option<T> option) => _parsed.GetValue(option);

    /// <summary>The value of an argument that may be left out.</summary>
    public T? Find<T>(Argument<T> argument) => _parsed.GetValue(argument);

    /// <summary>Standard input as bytes. The caller disposes it.</summary>
    /// <remarks>
    /// A read that waits for a person at a keyboard cannot be cancelled; a caller that must end at Ctrl+C stops waiting for it.
    /// </remarks>
    public static Stream OpenInputStream() => Console.OpenStandardInput();

    /// <summary>Standard output as bytes, for results too large to pass through text. The caller flushes and disposes it.</summary>
    public Stream OpenOutputStream()
    {
        Out.Flush();
        return Console.OpenStandardOutput();
    }

    /// <summary>
    /// Standard input and output as bytes, for a conversation with another program. Whatever is written to the console's output
    /// from now on goes to standard error, so that it cannot garble the conversation.
    /// </summary>
    public static (Stream Input, Stream Output) TakeStandardStreams()
    {
        var streams = (Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetOut(Console.Error);
        return streams;
    }

    /// <summary>Writes a line of the result to standard output; above the progress bar where both are on a terminal.</summary>
    public void WriteLine(string text)
    {
        if (_errorScreen.ShowsBar && ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected)
        {
            _errorScreen.WriteLine(text);
        }
        else
        {
            Out.WriteLine(text);
        }
    }

    /// <summary>Writes <paramref name="document"/> to standard output as indented JSON.</summary>
    public void WriteJson<T>(T document, JsonTypeInfo<T> type) => Out.WriteLine(JsonSerializer.Serialize(document, type));

    /// <summary>Writes a table to standard output.</summary>
    public void WriteTable(TextTable table) => table.WriteTo(Out);

    /// <summary>
    /// Writes <c>error: </c> and <paramref name="message"/> to standard error, above a progress bar if there is one: for an item
    /// that failed while the rest goes on. What ends the run is thrown instead.
    /// </summary>
    public void WriteError(string message) => _errorScreen.WriteLine($"error: {message}");

    /// <summary>
    /// Runs <paramref name="work"/> and shows on standard error how far it is: a bar on a terminal, a plain line every few
    /// seconds otherwise, nothing with <c>--quiet</c>.
    /// </summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">The number of steps, at least 0.</param>
    /// <param name="work">Reports the number of steps done since its last report.</param>
    public Task<T> ShowProgressAsync<T>(string title, long total, Func<IProgress<long>, Task<T>> work) =>
        ShowProgressAsync(title, total, unit: null, work);

    /// <inheritdoc cref="ShowProgressAsync{T}(string, long, Func{IProgress{long}, Task{T}})" />
    /// <param name="title">What is being done.</param>
    /// <param name="total">The number of steps, at least 0.</param>
    /// <param name="unit">
    /// What a step is, in the plural, where all are of about one size: then it is shown how many are done in a second. Null otherwise.
    /// </param>
    /// <param name="work">Reports the number of steps done since its last report.</param>
    public Task<T> ShowProgressAsync<T>(string title, long total, string? unit, Func<IProgress<long>, Task<T>> work) =>
        Quiet ? work(SilentProgress.Instance) : _errorScreen.ShowProgressAsync(title, total, unit, work, TimeProvider.System);

    /// <summary>
    /// Runs <paramref name="work"/>, whose end is not known, and shows on standard error where it stands: a line that is redrawn on a
    /// terminal, a plain line every few seconds otherwise, nothing with <c>--quiet</c>.
    /// </summary>
    /// <param name="describe">Says where it stands, in one line; called from any thread.</param>
    /// <param name="work">The work.</param>
    public Task<T> ShowStatusAsync<T>(Func<string> describe, Func<Task<T>> work) =>
        Quiet ? work() : _errorScreen.ShowStatusAsync(describe, work, TimeProvider.System);

    /// <inheritdoc />
    public void Dispose()
    {
        if (_loggers.IsValueCreated)
        {
            _loggers.Value.Dispose();
        }
    }

    internal int Fail(ExitCode exitCode, string message, Exception? detail = null)
    {
        WriteError(message);
        if (Verbose && detail is not null)
        {
            _errorScreen.WriteLine(detail.ToString());
        }

        return (int)exitCode;
    }
}
