namespace ApiWrappers.Tests.Credentials;

public sealed class HeaderCredentialTests
{
    [Theory]
    [InlineData("value\r\nx-other: 1")]
    [InlineData("value\n")]
    [InlineData("value\0")]
    [InlineData("value\rå")]
    [InlineData("value\r日本")]
    public void Line_breaks_and_letters_beyond_ASCII_are_refused_without_repeating_the_value(string value)
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

    [Fact]
    public async Task What_the_value_begins_with_is_sent_but_no_secret()
    {
        using var request = new HttpRequestMessage();
        var credential = new Prefixed();
        Assert.Null(await credential.ApplyAsync(request, new ApiOperation("getThing", HttpMethod.Get, "/thing"), CancellationToken.None));
        Assert.Equal("Bearer hunter2", request.Headers.Authorization!.ToString());
        Assert.Equal("Bearer tokens such as [redacted]", credential.Redact("Bearer tokens such as hunter2"));
    }

    [Fact]
    public void An_empty_value_is_refused() => Assert.Throws<ArgumentException>(() => new SecretCredential(""));

    [Theory]
    [InlineData("x-å")]
    [InlineData("x y")]
    [InlineData("x:y")]
    public void A_name_that_no_header_has_is_refused(string name)
        => Assert.Contains("header names", Assert.Throws<ArgumentException>(() => new Named(name)).Message, StringComparison.Ordinal);

    private sealed class Named(string name) : HeaderCredential(name, "hunter2");

    private sealed class Prefixed() : HeaderCredential("Authorization", "hunter2", "Bearer ");
}
