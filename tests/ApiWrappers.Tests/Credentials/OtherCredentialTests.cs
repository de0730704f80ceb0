using System.Text;

namespace ApiWrappers.Tests.Credentials;

/// <summary>Credentials that are not one header with the secret as it is.</summary>
public sealed class OtherCredentialTests
{
    private static readonly ApiOperation Operation = new("getThing", HttpMethod.Get, "/thing");

    [Fact]
    public async Task Basic_sends_user_and_password_in_Base64_and_shows_neither()
    {
        var credential = new BasicCredential("åsa", "hunter2");
        using var request = await AppliedAsync(credential);
        Assert.Equal("Basic w6VzYTpodW50ZXIy", request.Headers.Authorization!.ToString());
        Assert.Equal("you sent [redacted] for [redacted]", credential.Redact("you sent w6VzYTpodW50ZXIy for hunter2"));
        Assert.DoesNotContain("hunter2", credential.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new BasicCredential("a:b", "c"));
    }

    [Theory]
    [InlineData("https://api.example.com/thing", "https://api.example.com/thing?api%20key=a%26b")]
    [InlineData("https://api.example.com/thing?x=1", "https://api.example.com/thing?x=1&api%20key=a%26b")]
    public async Task A_key_in_the_query_is_escaped_and_added(string address, string expected)
    {
        using var request = await AppliedAsync(new Key(), address);
        Assert.Equal(expected, request.RequestUri!.AbsoluteUri);
        Assert.DoesNotContain("a&b", new Key().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_query_is_redacted_as_it_is_sent()
    {
        var credential = new Key("schlüssel-1234");
        using var request = await AppliedAsync(credential, "https://api.example.com/thing");
        var quoted = $"There is no {request.RequestUri!.AbsoluteUri}.";
        Assert.Contains("schl%C3%BCssel-1234", quoted, StringComparison.Ordinal);
        Assert.True(credential.MayBeIn(Encoding.UTF8.GetBytes(quoted)));
        Assert.Equal("There is no https://api.example.com/thing?api%20key=[redacted].", credential.Redact(quoted));
    }

    [Fact]
    public async Task Cookies_stand_in_one_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com");
        foreach (var credential in new[] { new Cookie("a", "hunter2"), new Cookie("b", "hunter3") })
            Assert.Null(await credential.ApplyAsync(request, Operation, CancellationToken.None));
        Assert.Equal("a=hunter2; b=hunter3", request.Headers.GetValues("Cookie").Single());
    }

    [Theory]
    [InlineData("hunter2; y=1")]
    [InlineData("hunter2,")]
    [InlineData("hunter2\"")]
    [InlineData("hunter2\\")]
    [InlineData("hunter2\t")]
    [InlineData("hunter2\u007f")]
    [InlineData("hunter2å")]
    [InlineData("")]
    public void A_value_that_no_cookie_has_is_refused_without_repeating_it(string secret)
    {
        var error = Assert.Throws<ArgumentException>(() => new Cookie("a", secret));
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_cookie_is_a_token()
    {
        using var request = await AppliedAsync(new Cookie("kaka å", "!hunter2~"));
        Assert.Equal("kaka%20%C3%A5=!hunter2~", request.Headers.GetValues("Cookie").Single());
    }

    private static async Task<HttpRequestMessage> AppliedAsync(ApiCredential credential, string address = "https://api.example.com")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        Assert.Null(await credential.ApplyAsync(request, Operation, CancellationToken.None));
        return request;
    }

    private sealed class Key(string secret = "a&b") : QueryCredential("api key", secret);

    private sealed class Cookie(string name, string secret) : CookieCredential(name, secret);
}
