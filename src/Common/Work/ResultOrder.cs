namespace Activity7.Common.Work;

/// <summary>In which order results reach their reader.</summary>
public enum ResultOrder
{
    /// <summary>Each as soon as it is there.</summary>
    AsCompleted,

    /// <summary>In the order of the inputs: each when it and all before it are there.</summary>
    AsGiven,
}
