namespace Activity7.ImageFilter.Batch;

/// <summary>What becomes of a file that has the name of a result already.</summary>
internal enum ExistingResults
{
    /// <summary>The result is made and replaces it.</summary>
    Replace,

    /// <summary>It is taken for the result of an earlier run, since a file has its final name only when it is complete; none is made.</summary>
    Skip,
}
