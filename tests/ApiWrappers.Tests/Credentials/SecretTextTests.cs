namespace ApiWrappers.Tests.Credentials;

/// <summary>In which forms a credential is found in a text.</summary>
public sealed class SecretTextTests
{
    private static readonly SecretCredential Credential = new("a+b/c@d.example");

    [Theory]
    [InlineData("is a+b/c@d.example.", "is [redacted].")]
    [InlineData("is A+B/C@D.EXAMPLE.", "is [redacted].")]
    [InlineData("is a%2Bb%2fc%40d.example.", "is [redacted].")]
    [InlineData(@"is a\u002Bb/c\u0040d.example.", "is [redacted].")]
    [InlineData(@"is a+b\/c@d.example.", "is [redacted].")]
    [InlineData("is YStiL2NAZC5leGFtcGxl.", "is [redacted].")]
    [InlineData("cut off at a+b/c", "cut off at [redacted]")]
    [InlineData("cut off at a%2Bb%2Fc", "cut off at [redacted]")]
    [InlineData("cut off at a+b", "cut off at a+b")]
    [InlineData(@"100% of C:\temp", @"100% of C:\temp")]
    public void It_is_found_plain_and_with_escapes_and_where_the_text_breaks_off(string text, string expected)
        => Assert.Equal(expected, Credential.Redact(text));
}
