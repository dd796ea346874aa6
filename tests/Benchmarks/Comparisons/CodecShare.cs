using System.Globalization;
using System.Text.Json;
using Activity7.Benchmarks.Measuring;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>How the time of ImageFilter's pictures is divided among its stages.</summary>
/// <param name="Decode">The part of it that was decoding, 0 to 1.</param>
/// <param name="Encode">The part that was encoding.</param>
internal readonly record struct CodecShare(double Decode, double Encode)
{
    /// <summary>Sums up the pictures in the program's JSON document.</summary>
    public static CodecShare Of(string json) => JsonOutput.Read(json, document =>
    {
        var images = document.GetProperty("images");
        var total = Sum(images, "milliseconds");
        return new CodecShare(Sum(images, "decodeMilliseconds") / total, Sum(images, "encodeMilliseconds") / total);
    });

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"the codec takes {Decode + Encode:0 %} of a picture's time ({Decode:0 %} decoding, {Encode:0 %} encoding), the filter the rest");

    private static double Sum(JsonElement images, string stage) =>
        images.EnumerateArray().Sum(image => image.GetProperty(stage).GetDouble());
}
