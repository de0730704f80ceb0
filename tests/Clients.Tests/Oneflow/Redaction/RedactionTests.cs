using ApiWrappers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OneflowFake;
using TestKit.Clients.Redaction;
using TestKit.Telemetry;

namespace Oneflow.Client.Tests.Redaction;

/// <summary>No log, span, measurement, exception or text of an object shows token or email, whatever the server does.</summary>
public sealed class RedactionTests : IDisposable
{
    // With characters that JSON and addresses escape.
    private const string Email = "sven+o'brien@example.com";

    private readonly TelemetryRecorder _telemetry = new();
    private readonly LogRecorder _log = new();

    public static TheoryData<Tampering> Tamperings => [.. Tampering.All];

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
        var token = TestTokens.Of(7);
        Secret[] secrets = [new(token), new(Email)];
        await using var provider =
            Services(token, "https://api.example.com/v1",
            builder => builder.ConfigurePrimaryHttpMessageHandler(() => new HostileHandler(request => Sent(request, secrets), tampering)));
        var client = provider.GetRequiredService<OneflowClient>();
        var outcomes = await CallAllAsync(client, Email);

        // The value of a success is the caller's; its ToString is not.
        AssertShowsNone(secrets, outcomes);
        RenderedText.HoldsNone(secrets,
            [$"{client} {client.AsUser(Email)} {client.Pipeline} {ApiToken.Parse(token)} {UserEmail.Parse(Email)}"]);
    }

    [Fact]
    public async Task The_fake_s_answers_to_every_call_show_none()
    {
        await using var fake = await FakeServer.StartAsync();
        Secret[] secrets = [new(fake.DemoTenant.Token), new(fake.DemoTenant.UserEmail)];
        await using var provider = Services(fake.DemoTenant.Token, fake.BaseUrl.AbsoluteUri, _ => { });
        var outcomes = await CallAllAsync(provider.GetRequiredService<OneflowClient>(), fake.DemoTenant.UserEmail);
        AssertShowsNone(secrets, outcomes);

        // HttpClient's own spans would show addresses, those of downloads too.
        var calls = _telemetry.Spans.Where(span => span.Source.Name == ApiTelemetry.ActivitySourceName).Select(span => span.SpanId)
            .ToHashSet();
        Assert.NotEmpty(calls);
        Assert.DoesNotContain(_telemetry.Spans, span => span.Source.Name == "System.Net.Http" && calls.Contains(span.ParentSpanId));
    }

    private static async Task<IReadOnlyList<(string Name, object? Outcome)>> CallAllAsync(OneflowClient client, string email) =>
    [
        .. await EveryCall.MakeAsync(client, _ => true),
        .. await EveryCall.MakeAsync(client.AsUser(email), _ => true),
    ];

    private static Secret[] Sent(HttpRequestMessage request, Secret[] secrets)
        => [.. secrets.Where(secret => request.Headers.Any(header => header.Value.Contains(secret.Forms[0])))];

    private ServiceProvider Services(string token, string address, Action<IHttpClientBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

        // A user who asks for all headers in the log still gets no credential.
        configure(services.AddOneflowClient(options =>
        {
            options.Token = token;
            options.BaseAddress = new Uri(address);
            options.Retry = new ApiRetryOptions { MaxAttempts = 2, BaseDelay = TimeSpan.Zero };
        }).RedactLoggedHeaders(HostileHandler.IsEcho));
        return services.BuildServiceProvider();
    }

    private void AssertShowsNone(Secret[] secrets, IEnumerable<(string Name, object? Outcome)> outcomes)
    {
        RenderedText.HoldsNone(secrets,
            outcomes.SelectMany(outcome => RenderedText.By(outcome.Outcome).Select(text => $"{outcome.Name}: {text}")));
        RenderedText.HoldsNone(secrets, RenderedText.By(_log));
        RenderedText.HoldsNone(secrets, RenderedText.By(_telemetry));
    }
}
