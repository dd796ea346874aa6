using Activity7.AsyncWebServer.StaticSite.Caching;
using Microsoft.Extensions.Primitives;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>What is read from <c>Accept-Encoding</c>.</summary>
public sealed class AcceptedCodingsTests
{
    [Theory]
    [InlineData(null, "Identity", true)]
    [InlineData("", "Identity", true)]
    [InlineData("gzip, deflate, br, zstd", "Brotli", true)]
    [InlineData("gzip, deflate", "Gzip", true)]
    [InlineData("GZIP", "Gzip", true)]
    [InlineData("x-gzip", "Gzip", true)]
    [InlineData("deflate, zstd", "Identity", true)]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip", true)]
    [InlineData("br ; q=0.8 ,gzip;q=0.8", "Brotli", true)]
    [InlineData("br;q=0.001", "Brotli", true)]
    [InlineData("br;Q=1.000", "Brotli", true)]
    [InlineData("br;q=0, gzip", "Gzip", true)]
    [InlineData("br;q=0.5, identity;q=0.8", "Identity", true)]
    [InlineData("br;q=0.5, identity;q=0.5", "Brotli", true)]
    [InlineData("identity", "Identity", true)]
    [InlineData("*", "Brotli", true)]
    [InlineData("*, br;q=0", "Gzip", true)]
    [InlineData("gzip, *;q=0.5", "Gzip", true)]
    [InlineData("gzip, *;q=0", "Gzip", false)]
    [InlineData("gzip, identity;q=0", "Gzip", false)]
    [InlineData("identity;q=0", "Identity", false)]
    [InlineData("*;q=0", "Identity", false)]
    [InlineData("identity, *;q=0", "Identity", true)]
    [InlineData("identity;q=0, *", "Brotli", false)]
    [InlineData("br;q=1.001", "Identity", true)]
    [InlineData("br;q=2", "Identity", true)]
    [InlineData("br;q=-1", "Identity", true)]
    [InlineData("br;q=0.1234", "Identity", true)]
    [InlineData("br;q=.5", "Identity", true)]
    [InlineData("br;q=1x", "Identity", true)]
    [InlineData("br;q=0.x", "Identity", true)]
    [InlineData("br;q=", "Identity", true)]
    [InlineData("br;level=9", "Identity", true)]
    [InlineData("brotli, gzipped, , ;q=1, =", "Identity", true)]
    public void The_coding_of_the_greatest_weight_is_best_and_identity_is_refused_only_in_words(
        string? header, string best, bool isIdentityAccepted)
    {
        var accepted = AcceptedCodings.Of(header);

        (accepted.Best.ToString(), accepted.Identity > 0).Should().Be((best, isIdentityAccepted));
    }

    [Fact]
    public void Several_lines_are_one_list()
    {
        AcceptedCodings.Of(new StringValues(["gzip;q=0.5", "br;q=0.3, *;q=0"])).Should().Be(new AcceptedCodings(300, 500, 0));
    }
}
