namespace Activity7.ImageFilter.Samples;

/// <summary>Numbers that look random but are the same in every run: each belongs to a place in a picture.</summary>
internal static class Scatter
{
    /// <summary>A number from 0 up to, not including, 1 for the cell (<paramref name="x"/>, <paramref name="y"/>).</summary>
    /// <param name="x">The column.</param>
    /// <param name="y">The row.</param>
    /// <param name="purpose">Tells apart several numbers for one cell.</param>
    public static double At(int x, int y, int purpose)
    {
        // Odd factors spread neighbours over all 32 bits, shifts let the high bits reach the low ones.
        var bits = (uint)x * 0x9E3779B1u ^ (uint)y * 0x85EBCA77u ^ (uint)purpose * 0xC2B2AE3Du;
        bits = (bits ^ bits >> 15) * 0x2C1B3C6Du;
        bits = (bits ^ bits >> 12) * 0x297A2D39u;
        return (bits ^ bits >> 15) / 4_294_967_296.0;
    }
}
