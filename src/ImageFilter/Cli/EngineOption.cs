using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Cli;

/// <summary>The option that chooses the engine, of those that the build has.</summary>
internal static class EngineOption
{
    /// <summary>The engine that a build has only on request.</summary>
    private const string OnRequest = "imagesharp";

    /// <summary>Creates the option; its default is the first engine of the catalogue.</summary>
    public static Option<Choice<EngineEntry>> Create()
    {
        Choice<EngineEntry>[] choices = [.. EngineCatalogue.All.Select(entry => new Choice<EngineEntry>(entry.Name, entry))];
        var option = OptionChecks.Choice("--engine", "Library that reads and writes the files", EngineCatalogue.All[0], choices);
        option.CustomParser = result => OptionChecks.One(result, text => Parse(text, choices));
        return option;
    }

    /// <summary>For the help: a line for each engine with its formats, or why it cannot be used here.</summary>
    public static IEnumerable<string> Formats()
    {
        var width = EngineCatalogue.All.Max(entry => entry.Name.Length);
        return EngineCatalogue.All.Select(entry => $"{entry.Name.PadRight(width)}  {FormatsOf(entry)}");
    }

    private static string FormatsOf(EngineEntry entry)
    {
        try
        {
            var engine = entry.Create(_ => { });
            return $"{string.Join(", ", engine.Formats)} ({engine.Library} {engine.Version})";
        }
        catch (ImageException exception)
        {
            return exception.Message;
        }
    }

    private static Choice<EngineEntry> Parse(string text, Choice<EngineEntry>[] choices) =>
        text == OnRequest && !choices.Any(choice => choice.Word == text)
            ? throw new FormatException($"'{text}' is not in this program; build it with -p:ImageSharp=true, or take {string.Join(", ", choices)}")
            : OptionChecks.ParseChoice(text, choices);
}
