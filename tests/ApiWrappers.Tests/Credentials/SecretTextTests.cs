using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

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
    [InlineData("cut off at a%2Bb%2Fc%", "cut off at [redacted]")]
    [InlineData("cut off at a%2Bb%2Fc%4", "cut off at [redacted]")]
    [InlineData(@"cut off at a+b\/c\", "cut off at [redacted]")]
    [InlineData(@"cut off at a+b/c\u004", "cut off at [redacted]")]
    [InlineData("cut off at a%2Bb%2", "cut off at a%2Bb%2")]
    [InlineData("is a%2Bb%2Fc%41.", "is a%2Bb%2Fc%41.")]
    [InlineData("is a+b/c%4", "is [redacted]")]
    [InlineData("is a+b/c% and more", "is a+b/c% and more")]
    [InlineData(@"100% of C:\temp", @"100% of C:\temp")]
    public void It_is_found_plain_and_with_escapes_and_where_the_text_breaks_off(string text, string expected)
    {
        Assert.Equal(expected, Credential.Redact(text));
        Assert.True(expected == text || Credential.MayBeIn(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("/x?key=schlüssel-🔑1 is unknown", "/x?key=[redacted] is unknown")]
    [InlineData("/x?key=schl%C3%BCssel-%F0%9F%94%911 is unknown", "/x?key=[redacted] is unknown")]
    [InlineData("/x?key=SCHL%c3%9cSSEL-%f0%9f%94%911", "/x?key=[redacted]")]
    [InlineData("/x?key=schl%FCssel-🔑1 is unknown", "/x?key=[redacted] is unknown")]
    [InlineData(@"is schl\u00fcssel-\ud83d\uDD111.", "is [redacted].")]
    [InlineData("cut off at schlü", "cut off at [redacted]")]
    [InlineData("cut off at schl\uFFFD", "cut off at [redacted]")]
    [InlineData("cut off at 100%: schl%C3%BCssel-\uFFFD", "cut off at 100%: [redacted]")]
    [InlineData("cut off at schl%C3%BC", "cut off at [redacted]")]
    [InlineData("cut off at schl%C3%B", "cut off at [redacted]")]
    [InlineData("cut off at schl%C3%", "cut off at [redacted]")]
    [InlineData("cut off at schl%C3", "cut off at [redacted]")]
    [InlineData("cut off at schl%FCssel-%F0%9F%94%", "cut off at [redacted]")]
    [InlineData(@"cut off at schl\u00fcssel-\ud83d\u", "cut off at [redacted]")]
    [InlineData("is schl%C3%B6ssel-%F0%9F%94%911.", "is schl%C3%B6ssel-%F0%9F%94%911.")]
    [InlineData("is schl%C3 and more", "is schl%C3 and more")]
    public void Letters_beyond_ASCII_are_found_in_each_form_in_which_they_are_sent(string text, string expected)
        => Assert.Equal(expected, new Key("schlüssel-🔑1").Redact(text));

    [Theory]
    [InlineData("is a+b+c+d.", "is [redacted].")]
    [InlineData("is a%20b+c%20d.", "is [redacted].")]
    [InlineData("is a+b+d+c.", "is a+b+d+c.")]
    public void A_space_is_found_as_forms_write_it(string text, string expected)
    {
        var credential = new Key("a b c d");
        Assert.Equal(expected, credential.Redact(text));
        Assert.True(credential.MayBeIn(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Whatever_its_letters_no_common_escape_hides_it()
    {
        var random = new Random(7);
        string[] letters = ["a", "Z", "4", "1", "ü", "日", "🔑", "+", "/", "%", "\"", "\\", "&", " ", "-"];
        for (var round = 0; round < 20_000; round++)
        {
            var middle = Enumerable.Range(0, random.Next(4, 9)).Select(_ => letters[random.Next(letters.Length)]);
            var secret = $"k{string.Concat(middle)}k";
            string[] texts =
            [
                secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), JsonEncodedText.Encode(secret).Value,
                JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
            ];
            foreach (var text in texts)
                Assert.Equal("{[redacted]}", new Key(secret).Redact($"{{{text}}}"));
        }
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
