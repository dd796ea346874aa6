using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Batch;

/// <summary>How pictures are taken through the stages.</summary>
/// <param name="MaximumPixels">The largest picture that is decoded, in pixels of all frames, 1 to 500,000,000.</param>
/// <param name="AllFrames">True for all frames of an animation, where the result can hold them; false for the first.</param>
/// <param name="Existing">What becomes of results that exist.</param>
/// <param name="Encoding">How results are encoded.</param>
internal sealed record ProcessorSettings(long MaximumPixels, bool AllFrames, ExistingResults Existing, EncodeSettings Encoding);
