using System.Net;
using Activity7.AsyncScraper.Fetching;

namespace Activity7.AsyncScraper.Tests.Fetching;

public sealed class RedirectsTests
{
    private static readonly Uri Start = new("https://example.com/a/b?c");

    [Theory]
    [InlineData(301, "d", "https://example.com/a/d")]
    [InlineData(302, "/d", "https://example.com/d")]
    [InlineData(303, "?d", "https://example.com/a/b?d")]
    [InlineData(307, "//other.example/d", "https://other.example/d")]
    [InlineData(308, "http://other.example/", "http://other.example/")]
    [InlineData(300, "/d", null)]
    [InlineData(304, "/d", null)]
    [InlineData(200, "/d", null)]
    [InlineData(302, null, null)]
    public void A_redirect_leads_from_where_it_was_met(int status, string? location, string? target)
    {
        using var response = Response(status, location);

        new Redirects(Start, limit: 1).Next(Start, response)?.AbsoluteUri.Should().Be(target);
    }

    [Fact]
    public void Without_a_limit_above_zero_none_is_followed()
    {
        using var response = Response(302, "/d");
        var follow = () => new Redirects(Start, limit: 0).Next(Start, response);

        follow.Should().Throw<PageException>().WithMessage("redirects more than 0 times");
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://example.com:99999/")]
    [InlineData("http://a..b/")]
    [InlineData("http://")]
    [InlineData("//")]
    [InlineData("//a..b/")]
    [InlineData("http://[::1/")]
    public void A_location_that_is_no_URL_is_said_to_be_none(string location)
    {
        using var response = Response(302, location);
        var follow = () => new Redirects(Start, limit: 1).Next(Start, response);

        follow.Should().Throw<PageException>().WithMessage($"redirects to '{location}', which is no URL");
    }

    private static HttpResponseMessage Response(int status, string? location)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        if (location is not null)
        {
            response.Headers.TryAddWithoutValidation("Location", location);
        }

        return response;
    }
}
