using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ApiWrappers.Tests.OAuth2;

public sealed class OAuth2ClientSecretTests : TokenTest
{
    private static readonly JsonSerializerOptions Everything =
        new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver(), IncludeFields = true };

    [Fact]
    public void It_is_neither_printed_nor_serialized()
    {
        var client = Client();
        var json = JsonSerializer.Serialize(client, Everything);
        Assert.Contains("t123", json, StringComparison.Ordinal);
        Assert.DoesNotContain("ss=w0rd", json, StringComparison.Ordinal);
        Assert.Equal("[redacted]", string.Create(CultureInfo.InvariantCulture, $"{client.ClientSecret}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("s3cr3t\n")]
    [InlineData("s3cr\u00e9t")]
    public void What_is_no_secret_is_refused_without_repeating_it(string secret)
        => Assert.DoesNotContain(
            "s3cr", Assert.Throws<ArgumentException>(() => new OAuth2ClientSecret(secret)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("t1\r\n")]
    public void What_is_no_id_is_refused(string id) => Assert.Throws<ArgumentException>(() => new OAuth2ClientId(id));
}
