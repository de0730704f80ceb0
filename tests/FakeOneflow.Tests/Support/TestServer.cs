using System.Text;
using OneflowFake.Tests.Spec;

namespace OneflowFake.Tests.Support;

/// <summary>A server with a client for it. Tests of a class share one and make a tenant each.</summary>
public sealed class TestServer : IAsyncLifetime
{
    /// <summary>Where the clock of a test stands unless it says otherwise.</summary>
    public const string Start = "2025-01-15T09:00:00Z";

    private FakeServer? _server;
    private bool _isWhole;

    public FakeServer Server => _server!;

    public HttpClient Http { get; } = new();

    public Uri Origin => new(Server.BaseUrl, "/");

    public Task InitializeAsync() => StartAsync();

    public Task<TestServer> StartAsync(params string[] disabledRules) => StartAsync(new FakeServerOptions
    {
        FrozenAt = DateTimeOffset.Parse(Start, System.Globalization.CultureInfo.InvariantCulture),
        AllowedHosts = ["api.oneflow.test"],
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
        await Server.DisposeAsync();
    }

    public async Task<TestTenant> NewTenantAsync(string body = "{}")
    {
        var reply = await SendAsync("POST", "/_fake/tenants", body);
        Assert.Equal(201, reply.Code);
        return new(this, reply.Json);
    }

    public async Task<Reply> SendAsync(
        string method, string path, string? body = null, string? contentType = "application/json", params (string Name, string Value)[] headers)
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

        using var response = await Http.SendAsync(request);
        var reply = await Reply.ReadAsync(response);
        ControlSpec.Expect(method, path, reply);
        if (_isWhole)
            ApiSpec.Expect(method, path, reply);
        return reply;
    }
}
