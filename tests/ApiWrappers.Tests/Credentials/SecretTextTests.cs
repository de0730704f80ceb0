using System.Text;

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
    {
        Assert.Equal(expected, Credential.Redact(text));
        Assert.True(expected == text || Credential.MayBeIn(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Texts_that_surely_do_not_hold_it_stay_as_they_are()
    {
        var random = new Random(7);
        var passedOver = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var credential = new Key(Letters(random, random.Next(1, 7)));
            var text = Letters(random, random.Next(0, 40));
            if (!credential.MayBeIn(Encoding.UTF8.GetBytes(text)))
            {
                passedOver++;
                Assert.Equal(text, credential.Redact(text));
            }
        }

        Assert.InRange(passedOver, 4_000, 16_000);
    }

    // The query takes secrets beyond ASCII.
    private sealed class Key(string secret) : QueryCredential("key", secret);

    // Few letters, so that secrets turn up by chance, whole and in part.
    private static string Letters(Random random, int length)
        => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(60) == 0 ? @"%\é"[random.Next(3)] : "abAB"[random.Next(4)]));
}
