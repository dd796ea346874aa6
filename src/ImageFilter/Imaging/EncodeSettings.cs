namespace Activity7.ImageFilter.Imaging;

/// <summary>How results are encoded.</summary>
/// <param name="Quality">Of formats that lose detail, how much is kept: 1 (least) to 100.</param>
/// <param name="Strip">True to write nothing but the pixels and what an animation needs: no colour profile, no resolution, no EXIF.</param>
internal sealed record EncodeSettings(int Quality, bool Strip = false)
{
    /// <summary>
    /// The settings of a run that gives none. The quality is what Pillow takes when not told otherwise, so that the files compare with
    /// those of the sheet's program.
    /// </summary>
    public static EncodeSettings Default { get; } = new(Quality: 75);
}
