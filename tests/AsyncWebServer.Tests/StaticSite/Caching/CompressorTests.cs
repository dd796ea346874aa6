using System.Security.Cryptography;
using System.Text;
using Activity7.AsyncWebServer.StaticSite.Caching;

namespace Activity7.AsyncWebServer.Tests.StaticSite.Caching;

/// <summary>What is compressed, and how often.</summary>
public sealed class CompressorTests
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2_000)));

    [Fact]
    public async Task However_many_ask_at_once_a_file_is_compressed_once_for_each_coding()
    {
        var file = FileOf(Words);
        var grown = 0L;
        var compressor = new Compressor((_, bytes) => Interlocked.Add(ref grown, bytes));

        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            compressor.CompressAsync(file, i % 2 == 0 ? ContentCoding.Brotli : ContentCoding.Gzip, isNeeded: true))));

        made.Distinct().Should().HaveCount(2).And.NotContainNulls();
        grown.Should().Be(made.Distinct().Sum(representation => representation!.Content.Length));
    }

    [Theory]
    [InlineData("Brotli")]
    [InlineData("Gzip")]
    public async Task What_becomes_no_smaller_has_no_such_representation(string coding)
    {
        var compressor = new Compressor((_, bytes) => bytes.Should().Be(0));

        (await compressor.CompressAsync(FileOf(RandomNumberGenerator.GetBytes(10_000)), Enum.Parse<ContentCoding>(coding), isNeeded: true))
            .Should().BeNull();
    }

    [Fact]
    public async Task While_it_is_busy_it_does_only_what_is_needed()
    {
        using var goOn = new ManualResetEventSlim();
        var compressor = new Compressor((_, _) => goOn.Wait(TestContext.Current.CancellationToken));
        var underWay = Enumerable.Range(0, Environment.ProcessorCount)
            .Select(_ => compressor.CompressAsync(FileOf(Words), ContentCoding.Brotli, isNeeded: true)).ToArray();
        var file = FileOf(Words);

        (await compressor.CompressAsync(file, ContentCoding.Gzip, isNeeded: false)).Should().BeNull();
        var needed = compressor.CompressAsync(file, ContentCoding.Gzip, isNeeded: true);
        needed.IsCompleted.Should().BeFalse();
        goOn.Set();

        (await needed).Should().NotBeNull();
        (await Task.WhenAll(underWay)).Should().NotContainNulls();
        (await compressor.CompressAsync(file, ContentCoding.Gzip, isNeeded: false)).Should().BeSameAs(await needed);
    }

    private static CachedFile FileOf(byte[] content) =>
        new("/a.txt", new FileVersion("a.txt", content.Length, DateTime.UnixEpoch), content, "text/plain", now: 0);
}
