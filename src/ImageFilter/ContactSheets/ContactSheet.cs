using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>
/// Collects the pictures of a batch, small, before and after, for one sheet that shows them. Which ones it shows depends on the batch alone
/// and not on the order in which threads are done.
/// </summary>
/// <remarks>
/// Samples are shown as they are stored, as if all were sRGB: <see cref="IImageEngine"/> converts no colours, so a picture with another
/// profile looks a little paler, before and after alike.
/// </remarks>
/// <param name="pictures">The pictures of the batch.</param>
internal sealed class ContactSheet(int pictures) : IDisposable
{
    /// <summary>
    /// The most pairs on a sheet: enough to see a batch at a glance, and at most 32 MB for them and 35 MB for the sheet. A larger batch is
    /// cut into so many parts of like length, and of each the first picture that has a result is shown.
    /// </summary>
    public const int MostPairs = 60;

    private readonly Lock _lock = new();
    private readonly SheetPair?[] _pairs = new SheetPair?[Math.Min(pictures, MostPairs)];
    private readonly SheetLayout _layout = SheetLayout.Of(Math.Min(pictures, MostPairs));

    /// <summary>The pairs that were added and are shown, in the order of the batch.</summary>
    public IReadOnlyList<SheetPair> Pairs => [.. _pairs.OfType<SheetPair>()];

    /// <summary>Adds a picture that was filtered. From any thread; both pictures stay the caller's.</summary>
    /// <param name="index">Its position in the batch, from 0.</param>
    /// <param name="name">What is written below it.</param>
    /// <param name="before">The picture before; of an animation, the first frame counts.</param>
    /// <param name="after">The picture after, which may have another size and other channels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no picture of that index.</exception>
    public void Add(int index, string name, PixelImage before, PixelImage after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, pictures);
        ref var place = ref _pairs[(int)((long)index * _pairs.Length / pictures)];
        if (Volatile.Read(ref place)?.Index <= index)
        {
            return;
        }

        var pair = new SheetPair(index, name, SmallPicture.Of(before, _layout.Cell), SmallPicture.Of(after, _layout.Cell));
        SheetPair? replaced;
        lock (_lock)
        {
            replaced = pair;
            if (place is null || place.Index > index)
            {
                (place, replaced) = (pair, place);
            }
        }

        replaced?.Dispose();
    }

    /// <summary>Draws the sheet of what was added; after the last <see cref="Add"/>.</summary>
    /// <returns>The sheet in sRGB, with three channels and 8 bits a sample, which the caller disposes.</returns>
    public PixelImage Draw() => SheetDrawing.Draw(_layout, Pairs, pictures);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var pair in Pairs)
        {
            pair.Dispose();
        }
    }
}
