using OneflowFake.Tenants.Calls;

namespace OneflowFake.Tests.Tenants.Calls;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}' }, "It begins with a byte order mark: encode it as UTF-8 without one.")]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x00 }, "It is compressed with gzip: send it uncompressed.")]
    [InlineData(new byte[] { (byte)'{', 0xE5, (byte)'}' }, "It is not valid UTF-8.")]
    [InlineData(new byte[] { (byte)'{', (byte)',', (byte)'}' }, "It fails at line 1, byte 2 of that line.")]
    [InlineData(new byte[] { }, "It is empty.")]
    [InlineData(new byte[] { (byte)'{', (byte)'}' }, null)]
    public void The_refusal_says_what_to_do(byte[] body, string? problem) => Assert.Equal(problem, JsonBody.Inspect(body).Problem);
}
