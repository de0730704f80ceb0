using System.Text;
using OneflowFake.Tests.Spec;

namespace OneflowFake.Tests.Support;

/// <summary>A server with a client for it. Tests of a class share one and make a tenant each.</summary>
public sealed class TestServer : IAsyncLifetime
{
    /// <summary>The moment at which the clock of a test stands by default.</summary>
    public const string Start = "2025-01-15T09:00:00Z";

    private FakeServer? _server;
    private bool _isWhole;

    public FakeServer Server => _server!;

    public HttpClient Http { get; } = new();

    /// <summary>Follows no redirects.</summary>
    public HttpClient Straight { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    public Uri Origin => new(Server.BaseUrl, "/");

    public Task InitializeAsync() => StartAsync();

    public Task<TestServer> StartAsync(params string[] disabledRules) => StartAsync(new FakeServerOptions
    {
        FrozenAt = DateTimeOffset.Parse(Start, System.Globalization.CultureInfo.InvariantCulture),
        AllowedHosts = ["api.oneflow.test"],
        PredictableSecrets = true,
        DisabledRules = disabledRules.ToHashSet(),
    });

    public async Task<TestServer> StartAsync(FakeServerOptions options)
    {
        _server = await FakeServer.StartAsync(options);
        // Without one of its rules, a server answers as the API does not.
        _isWhole = options.DisabledRules.Count == 0;
        return this;
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        Straight.Dispose();
        await Server.DisposeAsync();
    }

    public async Task<TestTenant> NewTenantAsync(string body = "{}")
    {
        var reply = await SendAsync("POST", "/_fake/tenants", body);
        Assert.Equal(201, reply.Code);
        return new(this, reply.Json);
    }

    public async Task<Reply> SendAsync(
        string method, string path, string? body = null, string? contentType = "application/json",
            params (string Name, string Value)[] headers)
    {
        var reply = await SendAsync(Http, method, path, body, contentType, headers);
        ControlSpec.Expect(method, path, reply);
        if (_isWhole)
            ApiSpec.Expect(method, path, reply);
        return reply;
    }

    /// <summary>
    /// The same without a comparison with the documents, for responses that faults have changed. Redirects are not followed.
    /// </summary>
    public Task<Reply> SendUncheckedAsync(
        string method, string path, string? body = null, string? contentType = "application/json",
            params (string Name, string Value)[] headers) =>
        SendAsync(Straight, method, path, body, contentType, headers);

    private async Task<Reply> SendAsync(
        HttpClient http, string method, string path, string? body, string? contentType, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(Origin, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Lets all tenants finish what is due, so that nothing of it happens beside the next request.</summary>
    public async Task SettleAsync()
    {
        foreach (var tenant in Server.Tenants.All)
            await tenant.Scheduler.AdvanceAsync(TimeSpan.Zero, CancellationToken.None);
    }
}
