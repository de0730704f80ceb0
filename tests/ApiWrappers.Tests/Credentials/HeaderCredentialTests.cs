namespace ApiWrappers.Tests.Credentials;

public sealed class HeaderCredentialTests
{
    [Theory]
    [InlineData("value\r\nx-other: 1")]
    [InlineData("value\n")]
    [InlineData("value\0")]
    public void Line_breaks_are_refused_without_repeating_the_value(string value)
    {
        var error = Assert.Throws<ArgumentException>(() => new SecretCredential(value));
        Assert.DoesNotContain("value\r", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("x-other", error.Message, StringComparison.Ordinal);
        Assert.Contains("x-secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_is_never_shown() => Assert.Equal("x-secret: [redacted]", new SecretCredential("hunter2").ToString());

    [Fact]
    public void The_value_is_taken_out_of_texts_whatever_its_case()
        => Assert.Equal("you sent [redacted], [redacted]", new SecretCredential("hunter2").Redact("you sent hunter2, HUNTER2"));
}
