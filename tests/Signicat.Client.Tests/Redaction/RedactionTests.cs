using ApiWrappers;
using ClientChecks.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TestKit.Telemetry;

namespace Signicat.Client.Tests.Redaction;

/// <summary>No log, span, measurement, exception or text of an object shows the client's secret or its token, whatever the server does.</summary>
public sealed class RedactionTests : IDisposable
{
    private const string ClientSecret = "s3cr+t=with%signs/and'more";
    private const string Token = "xxxxxxxx.yyyyyyyyyyyy+/=.zzzzzzzz";

    private readonly TelemetryRecorder _telemetry = new();
    private readonly LogRecorder _log = new();

    public static TheoryData<Mischief> Mischiefs =>
    [
        .. Mischief.All.Select(mischief => mischief with { Token = $$"""{"access_token":"{{Token}}","expires_in":3600,"token_type":"Bearer"}""" }),
        .. Mischief.All.Where(mischief => mischief.Status is 0 or 200 or 400 or 503).Select(mischief => mischief with { IsAtTokens = true }),
    ];

    public void Dispose()
    {
        _telemetry.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Mischiefs))]
    public async Task A_server_that_quotes_them_everywhere_gets_them_shown_nowhere(Mischief mischief)
    {
        ArgumentNullException.ThrowIfNull(mischief);
        Secret[] secrets = [new(Token), new(ClientSecret)];
        await using var provider = Services(() => new HostileHandler(secrets, mischief));
        var client = provider.GetRequiredService<SignicatClient>();
        var outcomes = await EveryCall.MakeAsync(client, _ => true);

        var shown = outcomes.SelectMany(outcome => Shown.By(outcome.Outcome).Select(text => $"{outcome.Name}: {text}")).Append($"{client} {client.Pipeline} {new OAuth2ClientSecret(ClientSecret)}");
        var told = Shown.By(_log).Concat(Shown.By(_telemetry)).ToList();
        Assert.NotEmpty(told);
        Assert.Empty(shown.Concat(told).Where(text => secrets.Any(secret => secret.IsIn(text))).Distinct());
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
