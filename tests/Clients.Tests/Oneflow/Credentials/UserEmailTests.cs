namespace Oneflow.Client.Tests.Credentials;

public sealed class UserEmailTests
{
    [Theory]
    [InlineData("sven@example.com")]
    [InlineData("__CREATOR__@")]
    [InlineData("@example.com")]
    [InlineData("sven")]
    [InlineData("")]
    [InlineData("sven@example.com\r\nx-other: 1")]
    [InlineData("sven @example.com")]
    [InlineData("svén@example.com")]
    public void Only_an_address_that_fits_a_header_is_taken(string value)
    {
        if (value == "sven@example.com")
        {
            Assert.Equal("x-oneflow-user-email: [redacted]", UserEmail.Parse(value).ToString());
            return;
        }

        var error = Assert.Throws<FormatException>(() => UserEmail.Parse(value));
        Assert.DoesNotContain("x-other", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("name@host", error.Message, StringComparison.Ordinal);
    }
}
