using System.CommandLine;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.ImageFilter.Filters;
using static System.FormattableString;

namespace Activity7.ImageFilter.Cli;

/// <summary>The options that say what is done with each picture.</summary>
internal sealed class FilterOptions
{
    private const int MaximumSide = 10_000;

    private static readonly Choice<FilterEntry>[] Filters =
        [.. FilterCatalogue.All.Select(entry => new Choice<FilterEntry>(entry.Name, entry))];

    private readonly Option<Choice<FilterEntry>[]> _filters = new("--filter")
    {
        HelpName = "NAME",
        Description = "What to do with each picture:\n"
            + string.Concat(FilterCatalogue.All.Select(entry => $"{entry.Name}: {entry.Description}\n"))
            + "If it is given several times, one after the other in that order",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [Filters[0]],
        CustomParser = result => OptionChecks.Each(result, text => OptionChecks.ParseChoice(text, Filters)),
    };

    private readonly Option<double?> _sigma = Number(
        "--sigma", "PIXELS", "Standard deviation of the bell curve (a number from 0.3 to 250)", 0.3, 250.0, parameters => parameters.Sigma);

    private readonly Option<int?> _radius = new("--radius")
    {
        HelpName = "PIXELS",
        Description = "Pixels that the square has on either side of its middle, a whole number: "
            + string.Join(", ", Takers(parameters => parameters.Radius).Select(
                entry => Invariant($"{entry.Name} from 1 to {entry.MaximumRadius:#,0} [default: {entry.Defaults.Radius}]"))),
        CustomParser = result => OptionChecks.One<int?>(
            result, text => OptionChecks.ParseNumber(text, 1, FilterCatalogue.All.Max(entry => entry.MaximumRadius))),
    };

    private readonly Option<double?> _amount = Number(
        "--amount", "FACTOR", "How many times the difference is added (a number from 0 to 10)", 0.0, 10.0, parameters => parameters.Amount);

    private readonly Option<double?> _threshold = Number(
        "--threshold",
        "LEVELS",
        "Largest difference that is left alone (a number from 0 to 255)",
        0.0,
        255.0,
        parameters => parameters.Threshold);

    private readonly Option<PixelSize?> _size = new("--size")
    {
        HelpName = "WxH",
        Description = Invariant($"Box to fit in, in pixels (two whole numbers from 1 to {MaximumSide:#,0})")
            + Defaults(parameters => parameters.Size),
        CustomParser = result => OptionChecks.One<PixelSize?>(result, ParseSize),
    };

    private readonly Option<bool> _linear = new("--linear")
    {
        Description = "Mix light instead of stored values, which are more finely graded where it is dark (the curve of sRGB): "
            + string.Join(", ", Takers(parameters => parameters.Linear).Select(entry => entry.Name)),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _filters, _sigma, _radius, _amount, _threshold, _size, _linear })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    /// <exception cref="UsageException">None of the filters takes one of the options, or one of them not that value.</exception>
    public FilterChain Read(ToolContext context)
    {
        var filters = context.Get(_filters).Select(choice => choice.Value).ToList();
        var given = new FilterParameters
        {
            Sigma = context.Find(_sigma),
            Radius = context.Find(_radius),
            Amount = context.Find(_amount),
            Threshold = context.Find(_threshold),
            Size = context.Find(_size),
            Linear = context.Find(_linear) ? true : null,
        };
        CheckTaken(filters, _sigma, given, parameters => parameters.Sigma);
        CheckTaken(filters, _radius, given, parameters => parameters.Radius);
        CheckTaken(filters, _amount, given, parameters => parameters.Amount);
        CheckTaken(filters, _threshold, given, parameters => parameters.Threshold);
        CheckTaken(filters, _size, given, parameters => parameters.Size);
        CheckTaken(filters, _linear, given, parameters => parameters.Linear);
        foreach (var filter in filters.Where(filter => filter.Defaults.Radius is not null && given.Radius > filter.MaximumRadius))
        {
            throw new UsageException(
                Invariant($"--radius: '{given.Radius}' is out of range for {filter.Name}; ")
                + Invariant($"it takes a whole number from 1 to {filter.MaximumRadius:#,0}"));
        }

        return FilterChain.Of(filters, given);
    }

    private static Option<double?> Number(
        string name,
        string valueName,
        string description,
        double minimum,
        double maximum,
        Func<FilterParameters, object?> parameter) => new(name)
        {
            HelpName = valueName,
            Description = description + Defaults(parameter),
            CustomParser = result => OptionChecks.One<double?>(result, text => OptionChecks.ParseNumber(text, minimum, maximum)),
        };

    private static string Defaults(Func<FilterParameters, object?> parameter) =>
        ": " + string.Join(", ", Takers(parameter).Select(entry => Invariant($"{entry.Name} [default: {parameter(entry.Defaults)}]")));

    private static IEnumerable<FilterEntry> Takers(Func<FilterParameters, object?> parameter) =>
        FilterCatalogue.All.Where(entry => parameter(entry.Defaults) is not null);

    private static void CheckTaken(
        IEnumerable<FilterEntry> filters, Option option, FilterParameters given, Func<FilterParameters, object?> parameter)
    {
        if (parameter(given) is not null && filters.All(filter => parameter(filter.Defaults) is null))
        {
            var takers = string.Join(", ", Takers(parameter).Select(entry => entry.Name));
            throw new UsageException($"{option.Name}: none of the chosen filters takes it; these do: {takers}");
        }
    }

    private static PixelSize? ParseSize(string text) =>
        text.Split('x') is [var width, var height] && IsSide(width, out var columns) && IsSide(height, out var rows)
            ? new PixelSize(columns, rows)
            : throw new FormatException(Invariant(
                $"'{text}' is not a size; it takes two whole numbers from 1 to {MaximumSide:#,0} with an x between them, such as 256x256"));

    private static bool IsSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side is >= 1 and <= MaximumSide;
}
