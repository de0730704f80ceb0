using System.Net;

namespace ApiWrappers.Tests.OAuth2;

public sealed class TokenResponseTests : TokenTest
{
    [Theory]
    [InlineData("3600", 3600)]
    [InlineData("3599.75", 3599.75)]
    [InlineData("\"3600\"", 3600)]
    [InlineData("1e3", 1000)]
    [InlineData("null", 300)]
    [InlineData("\"soon\"", 300)]
    [InlineData("\"NaN\"", 300)]
    [InlineData("true", 300)]
    [InlineData("99999999999999999999999999", 86400)]
    [InlineData("1e400", 86400)]
    public async Task The_life_is_what_the_server_says_or_else_assumed(string expiresIn, double seconds)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Token("A", expiresIn));
        var result = await Source().GetAsync();
        Assert.Equal(TimeSpan.FromSeconds(seconds), result.Token!.Lifetime);
    }

    [Fact]
    public async Task A_life_that_is_not_said_is_assumed()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.OK, """{"access_token":"A","token_type":"bearer","scope":"read"}"""));
        Assert.Equal(TimeSpan.FromMinutes(5), (await Source().GetAsync()).Token!.Lifetime);
    }

    [Fact]
    public async Task However_long_an_assumed_life_is_it_is_cut_as_a_stated_one()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.OK, """{"access_token":"A"}"""));
        var result = await Cache(assumedLifetime: TimeSpan.MaxValue).For(Client()).GetAsync();
        Assert.Equal(TimeSpan.FromDays(1), result.Token?.Lifetime);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task An_assumed_life_that_is_none_is_named_as_the_cause(int milliseconds)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.OK, """{"access_token":"A"}"""));
        var result = await Cache(assumedLifetime: TimeSpan.FromMilliseconds(milliseconds)).For(Client()).GetAsync();
        Assert.Equal("The token endpoint https://auth.example.com/token returned 200 with a token without a number as expires_in, and the "
            + "lifetime that is assumed then is not greater than 0. Set AssumedLifetime to the lifetime of its tokens.",
            result.Failure?.Message);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-1e300")]
    [InlineData("\"-5\"")]
    [InlineData("\"-Infinity\"")]
    public async Task A_token_that_has_ended_before_it_came_is_not_used(string expiresIn)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Token("A", expiresIn));
        Assert.Contains("expires_in", (await FailureAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_took_longer_than_it_lives_is_not_used()
    {
        Server.Answer = (_, _) =>
        {
            Clock.Advance(TimeSpan.FromSeconds(2));
            return Task.FromResult(TokenServer.Token("A", "2"));
        };
        Assert.Contains("had expired when it arrived", (await FailureAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "not a JSON object")]
    [InlineData("", "not a JSON object")]
    [InlineData("[]", "not an object")]
    [InlineData("{\"access_token\":", "not a JSON object")]
    [InlineData("{}", "without an access_token")]
    [InlineData("{\"access_token\":\"\"}", "without an access_token")]
    [InlineData("{\"access_token\":7}", "without an access_token")]
    [InlineData("{\"access_token\":\"\\ud800\"}", "not a JSON object")]
    [InlineData("{\"access_token\":\"A\\r\\nx-evil: 1\",\"token_type\":\"Bearer\",\"expires_in\":60}", "cannot be sent in a header")]
    [InlineData("{\"access_token\":\"A B\",\"token_type\":\"Bearer\",\"expires_in\":60}", "cannot be sent in a header")]
    [InlineData("{\"access_token\":\"A\",\"token_type\":\"mac\",\"expires_in\":60}", "type 'mac'")]
    public async Task An_answer_that_holds_no_token_is_a_failure_that_says_so(string body, string words)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.OK, body));
        var failure = await FailureAsync();
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("x-evil", failure.Message, StringComparison.Ordinal);
        Assert.Equal((200, 1), (failure.Status, Server.Count));
    }

    [Fact]
    public async Task Of_an_endless_answer_only_the_beginning_is_read()
    {
        var body = new EndlessStream();
        Server.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        Assert.Contains("more than 16 KiB", (await FailureAsync()).Message, StringComparison.Ordinal);
        Assert.InRange(body.Total, 16 * 1024, 64 * 1024);
    }

    [Fact]
    public async Task The_type_is_compared_without_case()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Token("A", type: "bEARER"));
        Assert.True((await Source().GetAsync()).IsSuccess);
    }

    [Fact]
    public async Task A_refusal_keeps_status_code_and_description()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.BadRequest, """{"error":"invalid_scope","error_description":"No such scope."}"""));
        var failure = await FailureAsync();
        Assert.Equal((400, "invalid_scope", "No such scope.", true),
            (failure.Status, failure.Error, failure.ErrorDescription, failure.IsPermanent));
        Assert.Equal("The token endpoint https://auth.example.com/token returned 400 invalid_scope: No such scope.", failure.Message);
    }

    [Fact]
    public async Task An_error_in_a_success_keeps_its_code_too()
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.OK, """{"error":"invalid_client","error_description":"Unknown client."}"""));
        var failure = await FailureAsync();
        Assert.Equal((200, "invalid_client", "Unknown client.", true),
            (failure.Status, failure.Error, failure.ErrorDescription, failure.IsPermanent));
        Assert.Equal("The token endpoint https://auth.example.com/token returned 200 invalid_client: Unknown client.", failure.Message);
    }

    [Theory]
    [InlineData("""{"error":"invalid_client"}""", "returned 401 invalid_client.")]
    [InlineData("""{"error_description":"Go away"}""", "returned 401 Go away.")]
    [InlineData("""{}""", "returned 401 without a reason.")]
    [InlineData("Unauthorized", "returned 401 with a body that is not a JSON object.")]
    public async Task A_refusal_that_says_little_is_told_as_it_is(string body, string words)
    {
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.Unauthorized, body));
        Assert.EndsWith(words, (await FailureAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_echoes_the_secret_is_kept_without_it()
    {
        var basic = "";
        Server.Answer = (_, _) =>
        {
            basic = Server.Last.Request.Headers.Authorization!.Parameter!;
            return Task.FromResult(TokenServer.Json(HttpStatusCode.BadRequest, $$"""{"error":"{{Secret}}","error_description":"bad {{Secret}}, {{Uri.EscapeDataString(Secret)}} or {{basic}}"}"""));
        };
        var failure = await FailureAsync();
        Assert.Equal(("[redacted]", "bad [redacted], [redacted] or [redacted]"), (failure.Error, failure.ErrorDescription));
        Assert.DoesNotContain("w0rd", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(basic, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_description_is_cut_after_the_secret_was_taken_out_and_holds_no_line_breaks()
    {
        var description = new string('x', 495) + Secret + "\\r\\n" + new string('y', 9000);
        Server.Answer = (_, _) => Task.FromResult(TokenServer.Json(HttpStatusCode.BadRequest, $$"""{"error":"{{new string('e', 200)}}","error_description":"a\r\nb {{description}}"}"""));
        var failure = await FailureAsync();
        Assert.Equal((100, 500), (failure.Error!.Length, failure.ErrorDescription!.Length));
        Assert.DoesNotContain("p+", failure.ErrorDescription, StringComparison.Ordinal);
        Assert.StartsWith("a  b xxx", failure.ErrorDescription, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private async Task<OAuth2TokenException> FailureAsync()
    {
        var result = await Source().GetAsync();
        Assert.False(result.IsSuccess);
        return result.Failure;
    }
}
