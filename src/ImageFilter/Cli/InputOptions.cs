using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using Activity7.ImageFilter.Reports;

namespace Activity7.ImageFilter.Cli;

/// <summary>The argument and the options that say which pictures are read.</summary>
/// <param name="withoutAny">What happens when there are none, for the help.</param>
internal sealed class InputOptions(string withoutAny)
{
    private readonly Argument<string[]> _words = new("FILE|DIR|GLOB")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = $"Pictures, folders of pictures ({ImageFormats.Extensions}), or patterns with *, ? and ** (any folders); "
            + $"of folders and patterns, results beside their originals are left out; without any, {withoutAny}",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _recursive = new("--recursive", "-r")
    {
        Description = "Take the pictures of a folder's sub-folders, too; not of hidden ones, of links to folders, and of the folder of "
            + "the results",
    };

    private readonly Option<string?> _list = OptionChecks.PathName(
        "--input",
        "FILE|-",
        "Also the pictures of this list, one a line, or with a NUL after each as find -print0 writes them; - reads standard input");

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        command.Options.Add(_recursive);
        command.Options.Add(_list);
    }

    /// <summary>The pictures that the user asked for; folders, patterns and the list have been read.</summary>
    /// <param name="context">The values.</param>
    /// <param name="outputFolder">The folder of the results, which is left out of others; null for none.</param>
    /// <param name="naming">How results are named: those of earlier runs are left out.</param>
    /// <param name="contactSheet">The file of a contact sheet, of which the one of an earlier run is left out; null for none.</param>
    /// <param name="cancellationToken">Stops looking for files, and waiting for standard input.</param>
    /// <exception cref="UsageException">A word stands for no file, or the list cannot be read.</exception>
    public async Task<IReadOnlyList<InputFile>> ReadAsync(
        ToolContext context, string? outputFolder, ResultNaming naming, string? contactSheet, CancellationToken cancellationToken)
    {
        var files = Found(context.Get(_words), new InputFiles(context.Get(_recursive), outputFolder), cancellationToken);
        if (context.Find(_list) is { } list)
        {
            files.AddRange((await InputList.ReadAsync(list, cancellationToken)).Select(path => new InputFile(path, IsNamed: true)));
        }

        return InputSelection.Of(files, naming, contactSheet);
    }

    /// <summary>The files of all words; the faults of all are told at once.</summary>
    private List<InputFile> Found(IReadOnlyList<string> words, InputFiles inputs, CancellationToken cancellationToken)
    {
        var files = new List<InputFile>();
        var faults = new List<string>();
        foreach (var word in words)
        {
            try
            {
                files.AddRange(inputs.Of(word, cancellationToken));
            }
            catch (FormatException exception)
            {
                faults.Add(Printable.Of($"{_words.Name}: {exception.Message}"));
            }
        }

        return faults.Count == 0 ? files : throw new UsageException(faults);
    }
}
