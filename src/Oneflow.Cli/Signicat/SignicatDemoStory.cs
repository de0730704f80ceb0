using System.Net.Http.Headers;
using System.Text.Json;
using ApiWrappers;
using FakeOneflow;
using Oneflow.Cli.Demo;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>A token, a call with it, the token used again; and then each trouble that Signicat's page on connecting lists.</summary>
internal sealed class SignicatDemoStory(FakeOneflowServer fake)
{
    private static readonly OAuth2ScopeSet Scopes = [SignicatScope.DocumentRead, SignicatScope.Identify];
    private static readonly OAuth2ClientSecret WrongSecret = new("wrong");

    private readonly string _control = $"/_fake/tenants/{fake.DemoTenant.Id}";

    public async Task<DemoReport> TellAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(SignicatHttp.CreateHandler()) { BaseAddress = fake.BaseUrl };
        var options = Options(Scopes);
        options.TokenCache = new OAuth2TokenCache(http);
        var token = await TokenEndpoint.AskAsync(options.TokenCache, options, cancellationToken);
        var client = new SignicatClient(http, options);
        var documents = await client.Documents.ListDocumentSummariesAsync(cancellationToken: cancellationToken);
        var session = await client.Sessions.CreateSessionAsync(new CreateSessionRequest { Flow = SessionFlow.Headless }, cancellationToken);
        var issued = await CountTokensAsync(http, cancellationToken);
        return new DemoReport(
            fake.SignicatBaseUrl.AbsoluteUri,
            [
                new("asked for a token", "requestToken", TokenJson.Of(token, Scopes, isShown: false).ToString()),
                new("called an API with it", "listDocumentSummaries", $"{documents.Data.Count} documents"),
                new("called another with the same token", "createSession", $"{session.Status}; tokens asked for: {issued}"),
            ],
            await FailAsync(http, token, cancellationToken));
    }

    private async Task<IReadOnlyList<DemoFailure>> FailAsync(HttpClient http, OAuth2Token token, CancellationToken cancellationToken)
    {
        var eventToken = await TokenEndpoint.AskAsync(new OAuth2TokenCache(http), Options([SignicatScope.Event]), cancellationToken);
        var wrong = Options(Scopes);
        wrong.ClientSecret = WrongSecret;
        List<DemoFailure> failures =
        [
            await CatchAsync("no token sent", new AuthorizationHandler(SignicatHttp.CreateHandler(), token: null), Options(Scopes), cancellationToken),
            await CatchAsync("token without the scope", new AuthorizationHandler(SignicatHttp.CreateHandler(), eventToken.Value), Options(Scopes), cancellationToken),
            await CatchAsync("scope not asked for", SignicatHttp.CreateHandler(), Options([SignicatScope.Event]), cancellationToken),
            await CatchAsync("invalid scope", SignicatHttp.CreateHandler(), Options([SignicatScope.DocumentRead, "documents"]), cancellationToken),
            await CatchAsync("wrong secret", SignicatHttp.CreateHandler(), wrong, cancellationToken),
        ];

        // An hour is the life of a token.
        using var moved = await http.PostAsync(new Uri($"{_control}/clock", UriKind.Relative), new StringContent("""{"advance":"01:00:00"}""", new MediaTypeHeaderValue("application/json")), cancellationToken);
        moved.EnsureSuccessStatusCode();
        failures.Insert(1, await CatchAsync("expired token", new AuthorizationHandler(SignicatHttp.CreateHandler(), token.Value), Options(Scopes), cancellationToken));
        return failures;
    }

    private static async Task<DemoFailure> CatchAsync(string title, HttpMessageHandler handler, SignicatClientOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var http = new HttpClient(handler);
            await new SignicatClient(http, options).Documents.ListDocumentSummariesAsync(cancellationToken: cancellationToken);
        }
        catch (SignicatException exception)
        {
            var failure = exception.Error.Exception as OAuth2TokenException;
            return new DemoFailure(failure?.Status ?? exception.Status, exception.GetType().Name, null, title, exception.Message, failure?.Error);
        }

        throw new InvalidOperationException($"The fake accepted a call that it must refuse: {title}.");
    }

    private async Task<int> CountTokensAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var counters = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{_control}/signicat/tokens", UriKind.Relative), cancellationToken));
        return counters.RootElement.GetProperty("issued").GetInt32();
    }

    private SignicatClientOptions Options(OAuth2ScopeSet scopes) => new()
    {
        ClientId = new(fake.DemoTenant.SignicatClientId),
        ClientSecret = new(fake.DemoTenant.SignicatClientSecret),
        BaseAddress = fake.SignicatBaseUrl,
        Scopes = scopes,
    };
}
