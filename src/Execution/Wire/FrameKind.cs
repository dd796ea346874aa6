namespace Activity7.Execution.Wire;

/// <summary>The whole conversation between a program and its worker process.</summary>
internal enum FrameKind
{
    /// <summary>Worker → program, once, when it is ready: the version of the protocol, 4 bytes.</summary>
    Hello = 1,

    /// <summary>Program → worker: the length of the job's name, the name, the encoded input.</summary>
    Run = 2,

    /// <summary>Worker → program: the encoded result of the run.</summary>
    Result = 3,

    /// <summary>Worker → program: the exception of the run as JSON (<see cref="Failure"/>).</summary>
    Failure = 4,
}
