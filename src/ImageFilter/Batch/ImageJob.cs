using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Batch;

/// <summary>One picture to filter.</summary>
/// <param name="Input">The file to read, as the user named it.</param>
/// <param name="Output">The file to write.</param>
/// <param name="Format">The format of <paramref name="Output"/>; null when its name stands for none, so that it cannot be written.</param>
/// <param name="Fault">Why there is nothing to read, where that is known already; null otherwise.</param>
internal sealed record ImageJob(string Input, string Output, ImageFormat? Format, Exception? Fault = null);
