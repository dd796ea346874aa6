using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Makes a new picture of another. It leaves its input alone, may be called by several threads at once, and its caller disposes both.
/// </summary>
/// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
internal delegate PixelImage ImageTransform(PixelImage image, CancellationToken cancellationToken);
