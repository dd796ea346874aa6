using System.Globalization;

namespace Activity7.Common.Terminal;

/// <summary>Numbers of things as people say them.</summary>
public static class Quantity
{
    /// <summary>For example <c>1 page</c> and <c>2,000 pages</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for any other number; by default with an s.</param>
    public static string Of(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? $"{one}s")}");
}
