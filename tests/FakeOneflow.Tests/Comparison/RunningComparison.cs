using System.Net.Http.Json;
using OneflowFake.Comparison;
using OneflowFake.Comparison.Comparing;

namespace OneflowFake.Tests.Comparison;

/// <summary>A comparison of the fake with another fake, which is taken for the real service and may be changed.</summary>
internal sealed class RunningComparison : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private FakeServer _real = null!;

    public RealAccount Account { get; private set; } = null!;

    public TamperingProxy Proxy { get; private set; } = null!;

    public ComparisonServer Server { get; private set; } = null!;

    /// <summary>The differences of behavior, as <c>operation status kind place real fake</c>.</summary>
    public IReadOnlyList<string> Found => Differences(Weights.Behavior);

    public static async Task<RunningComparison> StartAsync(
        Func<string, Tampered, Tampered>? change = null, IEnumerable<string>? disabledRules = null, bool allowWrites = false,
        ResponseSource source = ResponseSource.Real, string? report = null, string path = "/v1", Action<string>? log = null)
    {
        var comparison = new RunningComparison
        {
            _real = await FakeServer.StartAsync(new FakeServerOptions { Seed = 1234, DisabledRules = (disabledRules ?? []).ToHashSet() }),
        };
        comparison.Account = await RealAccount.CreateAsync(comparison._real.BaseUrl);
        comparison.Proxy = await TamperingProxy.StartAsync(comparison._real.BaseUrl, change ?? ((_, response) => response));
        comparison.Server = await ComparisonServer.StartAsync(new ComparisonOptions
        {
            Service = new(comparison.Proxy.Origin, path),
            AllowWrites = allowWrites,
            Response = source,
            ReportDirectory = report,
            Log = log,
        });
        return comparison;
    }

    public IReadOnlyList<string> Differences(string weight) =>
    [
        .. from row in Server.Report.Operations
           from difference in row.Differences
           where difference.Weight == weight
           select $"{row.Operation} {row.RealStatus} {difference.Kind} {difference.Place} {difference.Real} {difference.Fake}".Replace(
               "  ", " ", StringComparison.Ordinal).Trim(),
    ];

    /// <summary>Calls the comparison with the account's token and its admin.</summary>
    public Task<HttpResponseMessage> SendAsync(
        string method, string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body is null ? null : JsonContent.Create(body),
            [("x-oneflow-api-token", Account.Token), ("x-oneflow-user-email", Account.Email), .. headers]);

    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), new Uri(Server.BaseUrl, path)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Proxy.DisposeAsync();
        Account.Dispose();
        await _real.DisposeAsync();
    }
}
