using OneflowFake.Server;

namespace OneflowFake.Tests.Server;

public sealed class BodyBytesTests
{
    private const int Cap = 3_000_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(1024 * 1024)]
    [InlineData(2_500_000)]
    [InlineData(Cap)]
    public async Task A_body_is_read_whole_whether_its_length_is_said_or_not(int length)
    {
        var body = Noise(length);
        Assert.Equal(body, await BodyBytes.ReadAsync(new Drops(body), length, Cap, CancellationToken.None));
        Assert.Equal(body, await BodyBytes.ReadAsync(new Drops(body), null, Cap, CancellationToken.None));
        Assert.Equal(body, await BodyBytes.ReadAsync(new MemoryStream(body), null, Cap, CancellationToken.None));
    }

    [Theory]
    [InlineData(10, 1000)]
    [InlineData(1_200_000, 2_000_000)]
    public async Task A_body_that_is_shorter_than_said_is_what_came(int length, int said)
    {
        var body = Noise(length);
        Assert.Equal(body, await BodyBytes.ReadAsync(new Drops(body), said, Cap, CancellationToken.None));
    }

    [Fact]
    public async Task A_body_that_says_to_be_too_long_is_not_read_at_all()
    {
        using var body = new MemoryStream(Noise(10));
        Assert.Null(await BodyBytes.ReadAsync(body, Cap + 1, Cap, CancellationToken.None));
        Assert.Equal(0, body.Position);
    }

    [Fact]
    public async Task A_body_that_turns_out_to_be_too_long_is_not_read_further()
    {
        using var body = new Drops(Noise(2 * Cap));
        Assert.Null(await BodyBytes.ReadAsync(body, null, Cap, CancellationToken.None));
        Assert.InRange(body.Position, Cap + 1, Cap + Drops.Size);
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A stream that comes in small parts, as from a network.</summary>
    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public const int Size = 5000;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, Size)], cancellationToken);
    }
}
