namespace Activity7.Execution;

/// <summary>The result of a job for one input.</summary>
/// <param name="Index">The position of the input, from 0.</param>
/// <param name="Value">What the job returned.</param>
/// <param name="Worker">Who did it, for people to read: for example <c>thread 2</c> or <c>process 4711</c>.</param>
/// <param name="Attempt">1, or more when workers died over this input.</param>
public readonly record struct JobResult<T>(int Index, T Value, string Worker, int Attempt);
