namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// The factors of a step that cuts a ring in four: the root w of a quarter of its phase, and the powers of w. A step in two uses w².
/// </summary>
/// <param name="w1">w.</param>
/// <param name="w2">w².</param>
/// <param name="w3">w³.</param>
internal readonly struct Twiddles(ComplexLanes w1, ComplexLanes w2, ComplexLanes w3)
{
    public readonly ComplexLanes W1 = w1;
    public readonly ComplexLanes W2 = w2;
    public readonly ComplexLanes W3 = w3;
}

/// <summary>The factors of a <see cref="Leaf"/>: for its three steps across the lanes, and for the step in four within each lane.</summary>
internal readonly struct LeafTwiddles(ComplexLanes halves, ComplexLanes pairs, ComplexLanes neighbours, Twiddles within)
{
    public readonly ComplexLanes Halves = halves;
    public readonly ComplexLanes Pairs = pairs;
    public readonly ComplexLanes Neighbours = neighbours;
    public readonly Twiddles Within = within;
}
