using System.Net;
using System.Text;
using ApiWrappers;

namespace Signicat.Client.Tests.Hostile;

/// <summary>The client's secret goes to the token endpoint, and nowhere else.</summary>
public sealed class TokenRedirectTests
{
    private const string Secret = "s3cr3t-of-the-client";
    private static readonly string Basic = Convert.ToBase64String(Encoding.ASCII.GetBytes($"id:{Secret}"));

    public static TheoryData<OAuth2ClientAuthentication, int> Cases
    {
        get
        {
            var cases = new TheoryData<OAuth2ClientAuthentication, int>();
            foreach (var status in new[] { 302, 307, 308 })
            {
                cases.Add(OAuth2ClientAuthentication.Basic, status);
                cases.Add(OAuth2ClientAuthentication.Body, status);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_redirect_is_not_followed_and_is_an_error_that_says_so(OAuth2ClientAuthentication authentication, int status)
    {
        await using var elsewhere = Elsewhere();
        await using var server = Redirecting(elsewhere, status);
        using var http = new HttpClient(SignicatHttp.CreateHandler());
        var error = await AskAsync(http, server, authentication);
        Assert.Equal((ApiErrorKind.CredentialUnavailable, status), (error.Kind, ((OAuth2TokenException)error.Exception!).Status));
        Assert.Contains($"returned {status} with a redirect", error.Exception.Message, StringComparison.Ordinal);
        AssertSent(server, authentication);
        await elsewhere.DisposeAsync();
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_client_that_follows_redirects_by_itself_is_refused_before_it_sends(
        OAuth2ClientAuthentication authentication, int status)
    {
        await using var elsewhere = Elsewhere();
        await using var server = Redirecting(elsewhere, status);
        using var http = new HttpClient();
        var error = await Assert.ThrowsAsync<ArgumentException>(() => AskAsync(http, server, authentication));
        Assert.Contains("follows redirects, and would carry the client's secret to any host", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Not_even_a_handler_that_follows_unseen_carries_the_secret_along(OAuth2ClientAuthentication authentication, int status)
    {
        await using var elsewhere = Elsewhere();
        await using var server = Redirecting(elsewhere, status);
        using (var http = new HttpClient(new Unseen()))
            Assert.Equal(ApiErrorKind.CredentialUnavailable, (await AskAsync(http, server, authentication)).Kind);

        AssertSent(server, authentication);
        await elsewhere.DisposeAsync();

        // A 302 makes a GET of it, without a body; of the others nothing is sent, since the body comes first to its refusal.
        var reached = Assert.Single(elsewhere.Requests);
        Assert.Equal(status == 302, reached.StartsWith("GET /", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret[..4], reached, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Basic[..8], reached, StringComparison.Ordinal);
    }

    private static async Task<ApiError> AskAsync(HttpClient http, HostileServer server, OAuth2ClientAuthentication authentication)
    {
        var client = new SignicatClient(http, new SignicatClientOptions
        {
            ClientId = new OAuth2ClientId("id"),
            ClientSecret = new OAuth2ClientSecret(Secret),
            Scopes = [SignicatScope.DocumentRead],
            BaseAddress = server.Address,
            Authentication = authentication,
            Retry = ApiRetryOptions.None,
        });
        return (await client.Documents.TryListDocumentSummariesAsync()).Error!;
    }

    private static void AssertSent(HostileServer server, OAuth2ClientAuthentication authentication)
        => Assert.Contains(authentication == OAuth2ClientAuthentication.Basic ? Basic : $"client_secret={Secret}",
            Assert.Single(server.Requests), StringComparison.Ordinal);

    private static HostileServer Elsewhere() => new(connection => connection.AnswerAndKeepAllAsync("401 Unauthorized", ""));

    private static HostileServer Redirecting(HostileServer elsewhere, int status) => new(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.AnswerAsync($"{status} {(HttpStatusCode)status}", "", $"Location: {elsewhere.Address}\r\n");
    });

    /// <summary>One of .NET's handlers behind one that cannot be looked into.</summary>
    private sealed class Unseen : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(new SocketsHttpHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _inner.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
