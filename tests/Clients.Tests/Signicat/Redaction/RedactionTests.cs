using ApiWrappers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestKit.Clients.Redaction;
using TestKit.Telemetry;

namespace Signicat.Client.Tests.Redaction;

/// <summary>
/// No log, span, measurement, exception or text of an object shows the client's secret or its token, whatever the server
/// does.
/// </summary>
public sealed class RedactionTests : IDisposable
{
    private const string ClientSecret = "s3cr+t=with%signs/and'more";
    private const string Token = "xxxxxxxx.yyyyyyyyyyyy+/=.zzzzzzzz";

    private readonly TelemetryRecorder _telemetry = new();
    private readonly LogRecorder _log = new();

    public static TheoryData<Tampering> Tamperings =>
    [
        .. Tampering.All.Select(tampering => tampering with { Token = $$"""{"access_token":"{{Token}}","expires_in":3600,"token_type":"Bearer"}""" }),
        .. Tampering.All.Where(tampering => tampering.Status is 0 or 200 or 400 or 503)
            .Select(tampering => tampering with { IsAtTokens = true }),
    ];

    public void Dispose()
    {
        _telemetry.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task A_server_that_quotes_them_everywhere_gets_them_shown_nowhere(Tampering tampering)
    {
        ArgumentNullException.ThrowIfNull(tampering);
        Secret[] secrets = [new(Token), new(ClientSecret)];
        await using var provider =
            Services(() => new HostileHandler(
            request => request.Headers.Authorization?.Scheme == "Bearer" ? secrets : secrets[1..], tampering));
        var client = provider.GetRequiredService<SignicatClient>();
        var outcomes = await EveryCall.MakeAsync(client, _ => true);

        RenderedText.HoldsNone(secrets,
            outcomes.SelectMany(outcome => RenderedText.By(outcome.Outcome).Select(text => $"{outcome.Name}: {text}")));
        RenderedText.HoldsNone(secrets, RenderedText.By(_log));
        RenderedText.HoldsNone(secrets, RenderedText.By(_telemetry));
        RenderedText.HoldsNone(secrets, [$"{client} {client.Pipeline} {new OAuth2ClientSecret(ClientSecret)}"]);
    }

    private ServiceProvider Services(Func<HttpMessageHandler> handler)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

        // A user who asks for all headers in the log still gets no credential.
        services.AddSignicatClient(options =>
        {
            options.ClientId = new("t0123456789abcdef0123456789abcdef");
            options.ClientSecret = new(ClientSecret);
            options.Retry = new ApiRetryOptions { MaxAttempts = 2, BaseDelay = TimeSpan.Zero };
        }).RedactLoggedHeaders(HostileHandler.IsEcho).ConfigurePrimaryHttpMessageHandler(handler);
        return services.BuildServiceProvider();
    }
}
