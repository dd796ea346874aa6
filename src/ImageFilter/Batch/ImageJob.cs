namespace Activity7.ImageFilter.Batch;

/// <summary>One picture to filter.</summary>
/// <param name="Input">The file to read, as the user named it.</param>
/// <param name="Output">The file to write.</param>
internal sealed record ImageJob(string Input, string Output);
