namespace Activity7.ImageFilter.Batch;

/// <summary>What becomes of a file that has the name of a result already.</summary>
internal enum ExistingResults
{
    /// <summary>The result is made and replaces it.</summary>
    Replace,

    /// <summary>None is made: it is the result of an earlier run, and complete, since it has its final name only then.</summary>
    Skip,
}
