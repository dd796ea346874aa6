using System.CommandLine;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Batch;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Inputs;
using static System.FormattableString;

namespace Activity7.ImageFilter.Cli;

/// <summary>The options that say which files are written, and how.</summary>
internal sealed class ResultOptions
{
    private static readonly Choice<ImageFormat>[] Formats =
        [.. Enum.GetValues<ImageFormat>().Select(format => new Choice<ImageFormat>(ImageFormats.WordOf(format), format))];

    private readonly Option<string?> _output = OptionChecks.PathName(
        "--output", "DIR", "Folder for the results, with the sub-folders of a folder or pattern; made if it is missing "
            + "[default: beside each picture; for the samples: images]");

    private readonly Option<NamePattern> _name = new("--name")
    {
        HelpName = "PATTERN",
        Description = $"How results are named, without a folder; {NamePattern.Known} stand for their values",
        DefaultValueFactory = _ => NamePattern.Default,
        CustomParser = result => OptionChecks.One(result, NamePattern.Parse),
    };

    private readonly Option<Choice<ImageFormat>?> _format = new("--format")
    {
        HelpName = string.Join('|', Formats),
        Description = "Format of the results [default: as their names say]",
        CustomParser = result => OptionChecks.One<Choice<ImageFormat>?>(result, text => OptionChecks.ParseChoice(text, Formats)),
    };

    private readonly Option<int?> _quality = OptionChecks.OptionalNumber(
        "--quality", "Q", "Quality of JPEG, WebP and AVIF results", 1, 100, Invariant($"{EncodeSettings.Default.Quality}"));

    private readonly Option<bool> _strip = new("--strip") { Description = "Leave the colour profile, the resolution and the EXIF data out of the results" };

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace results that exist, as without any option" };

    private readonly Option<bool> _skipExisting = new("--skip-existing")
    {
        Description = "Do not make a result again that exists: a run that was stopped or killed goes on where it was",
    };

    private readonly Option<string?> _contactSheet = OptionChecks.PathName(
        "--contact-sheet", "FILE", "Also one picture of the pictures before and after, in the format that the name says; replaced if it exists");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _output, _name, _format, _quality, _strip, _overwrite, _skipExisting, _contactSheet })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    /// <param name="context">The values.</param>
    /// <param name="filterSuffix">What stands for the filter in the name of a result.</param>
    /// <exception cref="UsageException">Options contradict each other, or the folder is a file.</exception>
    public ResultPlan Read(ToolContext context, string filterSuffix)
    {
        var (output, pattern, format) = (context.Find(_output), context.Get(_name), context.Find(_format)?.Value);
        if (FolderPath.FileInTheWay(output) is { } obstacle)
        {
            throw new UsageException($"--output: '{obstacle}' is a file, not a folder");
        }

        if (context.Get(_overwrite) && context.Get(_skipExisting))
        {
            throw new UsageException("--overwrite and --skip-existing contradict each other; give one of them");
        }

        if (format is { } wanted && ImageFormats.Find(pattern.ToString()) is { } said && said != wanted)
        {
            var (name, asked) = (ImageFormats.WordOf(said), ImageFormats.WordOf(wanted));
            throw new UsageException($"--name: '{pattern}' says {name}, and --format {asked}; let the name end in {{ext}}");
        }

        return new ResultPlan(
            output,
            new ResultNaming(pattern, filterSuffix, format),
            context.Get(_skipExisting) ? ExistingResults.Skip : ExistingResults.Replace,
            new EncodeSettings(context.Find(_quality) ?? EncodeSettings.Default.Quality, context.Get(_strip)),
            IsQualityGiven: context.Find(_quality) is not null,
            context.Find(_contactSheet));
    }
}
