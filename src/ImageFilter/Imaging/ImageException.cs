using Activity7.Common.Cli;

namespace Activity7.ImageFilter.Imaging;

/// <summary>A picture that cannot be decoded or encoded. The message is one line and leaves the file's name to the caller.</summary>
internal sealed class ImageException : ToolException
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public ImageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public ImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
