using System.Security.Cryptography;
using System.Text;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenRequestTests : TokenTest
{
    [Fact]
    public async Task Basic_carries_both_halves_form_encoded()
    {
        await Cache().For(Client(id: "a:b c", secret: "p+ss=w0rd %&")).GetAsync();
        var (request, body) = Server.Last;
        Assert.Equal("Basic", request.Headers.Authorization!.Scheme);
        Assert.Equal("a%3Ab+c:p%2Bss%3Dw0rd+%25%26",
            Encoding.ASCII.GetString(Convert.FromBase64String(request.Headers.Authorization.Parameter!)));
        Assert.Equal("grant_type=client_credentials&scope=read+write", body);
        Assert.Equal("application/x-www-form-urlencoded", request.Content!.Headers.ContentType!.MediaType);
        Assert.Equal((HttpMethod.Post, "application/json"), (request.Method, request.Headers.Accept.ToString()));
    }

    [Fact]
    public async Task The_body_carries_both_when_asked_to()
    {
        var client = new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new OAuth2ClientId("t1"),
            ClientSecret = new OAuth2ClientSecret("a+b=&"),
            Authentication = OAuth2ClientAuthentication.Body,
        };
        await Cache().For(client).GetAsync();
        Assert.Null(Server.Last.Request.Headers.Authorization);
        Assert.Equal("grant_type=client_credentials&client_id=t1&client_secret=a%2Bb%3D%26", Server.Last.Body);
    }

    [Fact]
    public async Task Extra_parameters_are_sent()
    {
        await Cache().For(Client(audience: "https://api.example.com/")).GetAsync();
        Assert.EndsWith("&audience=https%3A%2F%2Fapi.example.com%2F", Server.Last.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extra_parameter_that_would_be_sent_twice_is_refused()
    {
        var client = new OAuth2ClientOptions
        {
            TokenEndpoint = new Uri("https://auth.example.com/token"),
            ClientId = new OAuth2ClientId("t1"),
            ClientSecret = new OAuth2ClientSecret(Secret),
            ExtraParameters = new Dictionary<string, string> { ["scope"] = "root" },
        };
        Assert.Contains("scope", Assert.Throws<ArgumentException>(() => Cache().For(client)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://auth.example.com/token")]
    [InlineData("https://t1:secret@auth.example.com/token")]
    [InlineData("/token")]
    public void An_endpoint_that_cannot_serve_is_refused(string endpoint)
        => Assert.DoesNotContain(
            "secret@", Assert.Throws<ArgumentException>(() => Cache().For(Client(endpoint))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_client_has_one_source_whatever_the_order_of_its_scopes()
    {
        var cache = Cache();
        Assert.Same(cache.For(Client(scopes: "read write")), cache.For(Client(scopes: "write read read")));
    }

    [Fact]
    public void What_makes_another_token_makes_another_source()
    {
        var cache = Cache();
        OAuth2ClientOptions[] clients =
        [
            Client(), Client("https://auth.example.com/token2"), Client(id: "t2"), Client(secret: "other"), Client(scopes: "read"),
            Client(scopes: ""), Client(audience: "a"), Client(audience: "b"),
        ];
        Assert.Equal(clients.Length, clients.Select(cache.For).Distinct().Count());
    }

    [Fact]
    public async Task The_key_is_a_digest_that_every_process_computes_alike()
    {
        var sharing = new RecordingSharing();
        await new OAuth2TokenCache(new HttpClient(Server), new OAuth2TokenCacheOptions { Sharing = sharing }).For(Client()).GetAsync();
        var parts = "30:https://auth.example.com/token4:t1235:Basic10:grant_type18:client_credentials5:scope10:read write"u8;
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), parts)),
            Assert.Single(sharing.Requests).Key);
    }
}
