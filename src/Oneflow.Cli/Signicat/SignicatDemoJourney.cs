using System.Net.Http.Headers;
using ApiWrappers;
using Oneflow.Cli.Demo;
using OneflowFake;
using Signicat.Client;

namespace Oneflow.Cli.Signicat;

/// <summary>The steps to a call against a fake, and then each trouble that Signicat's page on connecting lists.</summary>
internal sealed class SignicatDemoJourney(FakeServer fake)
{
    private static readonly OAuth2ClientSecret WrongSecret = new("wrong");

    private readonly string _control = $"/_fake/tenants/{fake.DemoTenant.Id}";

    public async Task<DemoReport> RunAsync(CancellationToken cancellationToken)
    {
        var (steps, token) = await SignicatSteps.TakeAsync(SignicatHttp.CreateHandler(), Options(SignicatSteps.Scopes), cancellationToken);
        using var http = new HttpClient(SignicatHttp.CreateHandler()) { BaseAddress = fake.BaseUrl };
        return new DemoReport(fake.SignicatBaseUrl.AbsoluteUri, steps, await FailAsync(http, token, cancellationToken));
    }

    private async Task<IReadOnlyList<DemoFailure>> FailAsync(HttpClient http, OAuth2Token token, CancellationToken cancellationToken)
    {
        var eventToken = await TokenEndpoint.AskAsync(new OAuth2TokenCache(http), Options([SignicatScope.Event]), cancellationToken);
        var wrong = Options(SignicatSteps.Scopes);
        wrong.ClientSecret = WrongSecret;
        List<DemoFailure> failures =
        [
            await CatchAsync("no token sent", new AuthorizationHandler(SignicatHttp.CreateHandler(), token: null),
                Options(SignicatSteps.Scopes), cancellationToken),
            await CatchAsync("token without the scope", new AuthorizationHandler(SignicatHttp.CreateHandler(), eventToken.Value),
                Options(SignicatSteps.Scopes), cancellationToken),
            await CatchAsync("scope not asked for", SignicatHttp.CreateHandler(), Options([SignicatScope.Event]), cancellationToken),
            await CatchAsync("invalid scope", SignicatHttp.CreateHandler(), Options([SignicatScope.DocumentRead, "documents"]),
                cancellationToken),
            await CatchAsync("wrong secret", SignicatHttp.CreateHandler(), wrong, cancellationToken),
        ];

        // An hour is the life of a token.
        using var hour = new StringContent("""{"advance":"01:00:00"}""", new MediaTypeHeaderValue("application/json"));
        using var moved = await http.PostAsync(new Uri($"{_control}/clock", UriKind.Relative), hour, cancellationToken);
        moved.EnsureSuccessStatusCode();
        failures.Insert(1, await CatchAsync(
            "expired token", new AuthorizationHandler(SignicatHttp.CreateHandler(), token.Value), Options(SignicatSteps.Scopes),
            cancellationToken));
        return failures;
    }

    private static async Task<DemoFailure> CatchAsync(
        string title, HttpMessageHandler handler, SignicatClientOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var http = new HttpClient(handler);
            await new SignicatClient(http, options).Documents.ListDocumentSummariesAsync(cancellationToken: cancellationToken);
        }
        catch (SignicatException exception)
        {
            var failure = exception.Error.Exception as OAuth2TokenException;
            return new DemoFailure(failure?.Status ?? exception.Status, exception.GetType().Name, null, title, exception.Message,
                failure?.Error);
        }

        throw new InvalidOperationException($"The fake accepted a call that it must refuse: {title}.");
    }

    private SignicatClientOptions Options(OAuth2ScopeSet scopes) => new()
    {
        ClientId = new(fake.DemoTenant.SignicatClientId),
        ClientSecret = new(fake.DemoTenant.SignicatClientSecret),
        BaseAddress = fake.SignicatBaseUrl,
        Scopes = scopes,
    };
}
