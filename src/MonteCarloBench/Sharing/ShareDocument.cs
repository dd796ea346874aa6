namespace Activity7.MonteCarloBench.Sharing;

/// <summary>A share as it stands in a file.</summary>
/// <param name="Format">The version of the format and of what the workloads compute; a program of another version starts anew.</param>
/// <param name="Share">The share.</param>
/// <param name="Sha256">The SHA-256 of the share's compact JSON text in lower-case hexadecimal digits.</param>
internal sealed record ShareDocument(int Format, Share Share, string Sha256);
