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

    private sealed class Prefixed() : HeaderCredential("Authorization", "hunter2", "Bearer ");
}
