using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>Answers <c>/wiki/{number}</c>. It comes before routing, and keeps no page: so it is fast, and as large as one likes.</summary>
/// <param name="settings">What the wiki is.</param>
/// <param name="time">The clock of the latency.</param>
internal sealed class Wiki(SiteSettings settings, TimeProvider time)
{
    private const string Folder = "/wiki/";

    private readonly WikiPages _pages = new(settings);
    private readonly WikiFailures _failures = new(settings.FailureRate, settings.Seed);

    /// <summary>Adds the wiki to a site.</summary>
    public void Use(IApplicationBuilder site) =>
        site.Use((context, next) => NumberOf(context.Request.Path.Value) is { } number ? AnswerAsync(context, number) : next(context));

    /// <summary>The number in the path, written as the links write it; null for any other path and for a page that does not exist.</summary>
    private int? NumberOf(string? path)
    {
        if (path is null || !path.StartsWith(Folder, StringComparison.Ordinal))
        {
            return null;
        }

        var digits = path.AsSpan(Folder.Length);
        var isNumber = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (digits.Length == 1 || digits[0] != '0');
        return isNumber && number < settings.Pages ? number : null;
    }

    private async Task AnswerAsync(HttpContext context, int number)
    {
        if (settings.Latency > TimeSpan.Zero)
        {
            await Task.Delay(settings.Latency, time, context.RequestAborted);
        }

        var response = context.Response;
        if (_failures.IsFailure(number))
        {
            // Without Retry-After: the client's own back-off is what there is to see.
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        response.ContentType = Html.ContentType;
        var buffer = ArrayPool<byte>.Shared.Rent(_pages.MostBytes);
        try
        {
            var length = _pages.Write(number, buffer);
            response.ContentLength = length;
            await response.BodyWriter.WriteAsync(buffer.AsMemory(0, length), context.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
