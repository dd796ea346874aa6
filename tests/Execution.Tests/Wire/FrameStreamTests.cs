using Activity7.Execution.Wire;

namespace Activity7.Execution.Tests.Wire;

public sealed class FrameStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8 * 1024)]
    [InlineData(8 * 1024 + 1)]
    [InlineData(1_000_000)]
    public void A_frame_arrives_as_it_was_sent(int length)
    {
        var body = new byte[length];
        Random.Shared.NextBytes(body);
        var wire = new MemoryStream();
        new FrameStream(Stream.Null, wire).Write(FrameKind.Result, [1, 2, 3], body);
        wire.Position = 0;

        var frames = new FrameStream(wire, Stream.Null);

        var frame = frames.Read()!.Value;
        frame.Kind.Should().Be(FrameKind.Result);
        frame.Payload.ToArray().Should().Equal([1, 2, 3, .. body]);
        frames.Read().Should().BeNull("the stream has ended");
    }

    [Theory]
    [InlineData("square")]
    [InlineData("")]
    [InlineData("raíz cuadrada")]
    public void An_order_arrives_as_it_was_given(string jobName)
    {
        var wire = new MemoryStream();
        new FrameStream(Stream.Null, wire).WriteRun(jobName, [7, 8]);
        wire.Position = 0;

        var (name, input) = FrameStream.ReadRun(new FrameStream(wire, Stream.Null).Read()!.Value.Payload);

        name.Should().Be(jobName);
        input.ToArray().Should().Equal(7, 8);
    }

    [Fact]
    public void A_stream_that_ends_anywhere_in_a_frame_has_ended()
    {
        var wire = new MemoryStream();
        new FrameStream(Stream.Null, wire).Write(FrameKind.Hello, [1, 0, 0, 0], default);
        for (var length = 0; length < wire.Length; length++)
        {
            var cut = new MemoryStream(wire.ToArray(), 0, length);

            new FrameStream(cut, Stream.Null).Read().Should().BeNull();
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 99, 0, 0, 0 })]
    public void What_is_no_frame_is_refused(byte[] garbage)
    {
        var read = () => new FrameStream(new MemoryStream(garbage), Stream.Null).Read();

        read.Should().Throw<InvalidDataException>();
    }
}
