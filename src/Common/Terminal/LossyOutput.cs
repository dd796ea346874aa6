using System.Text;
using Spectre.Console;

namespace Activity7.Common.Terminal;

/// <summary>
/// A screen that may go away in the middle of a run: what cannot be written to it any more is lost. The result matters more than
/// the log and the progress, and there is nowhere left to say it.
/// </summary>
internal sealed class LossyOutput(TextWriter writer) : IAnsiConsoleOutput
{
    private readonly AnsiConsoleOutput _screen = new(writer);

    /// <inheritdoc />
    public TextWriter Writer { get; } = new LossyWriter(writer);

    /// <inheritdoc />
    public bool IsTerminal => _screen.IsTerminal;

    /// <inheritdoc />
    public int Width => _screen.Width;

    /// <inheritdoc />
    public int Height => _screen.Height;

    /// <inheritdoc />
    public void SetEncoding(Encoding encoding) => _screen.SetEncoding(encoding);

    private sealed class LossyWriter(TextWriter writer) : TextWriter
    {
        public override Encoding Encoding => writer.Encoding;

        public override void Write(char value) => Try(() => writer.Write(value));

        public override void Write(string? value) => Try(() => writer.Write(value));

        public override void Flush() => Try(writer.Flush);

        private static void Try(Action write)
        {
            try
            {
                write();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Full, closed, or a terminal that hung up.
            }
        }
    }
}
