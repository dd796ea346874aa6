using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Activity7.Common.Terminal;

/// <summary>In a progress bar: how many steps are done in a second.</summary>
/// <param name="unit">What a step is, in the plural.</param>
internal sealed class RateColumn(string unit) : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } rate ? Of(rate, unit) : $"-- {unit}/s");

    /// <summary>A rate in words, for example <c>9.8 images/s</c>.</summary>
    public static string Of(double rate, string unit) => string.Create(CultureInfo.InvariantCulture, $"{rate:#,0.0} {unit}/s");
}
