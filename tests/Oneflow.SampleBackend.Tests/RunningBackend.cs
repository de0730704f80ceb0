using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Oneflow.Integration;
using TestKit;

namespace Oneflow.SampleBackend.Tests;

/// <summary>The sample as it stands, on a free port, with a folder of its own for its data.</summary>
internal sealed class RunningBackend : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _data;

    private RunningBackend(WebApplication app, string data)
    {
        (_app, _data) = (app, data);
        Port = new Uri(app.Urls.First()).Port;
        Http = new HttpClient { BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", Port).Uri };
        Http.DefaultRequestHeaders.Authorization = SignIn(OperatorKey);
    }

    public const string OperatorKey = "key-of-the-operators-in-tests";

    public FakeLogCollector Log => Get<FakeLogCollector>();

    public int Port { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the sample.</summary>
    /// <param name="api">Where Oneflow's API is for it.</param>
    /// <param name="listen">The address of its interfaces that it listens on.</param>
    /// <param name="host">The name under which Oneflow reaches it.</param>
    /// <param name="configure">Changes its services.</param>
    /// <param name="settings">More settings.</param>
    public static async Task<RunningBackend> StartAsync(
        Uri api, IPAddress listen, string host, Action<IServiceCollection>? configure = null, params string[] settings)
    {
        var data = Path.Combine(Path.GetTempPath(), $"oneflow-sample-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        string[] args =
        [
            "--contentRoot", RepositoryRoot.Combine("src", "Oneflow.SampleBackend"), "--urls", $"http://{listen}:0",
            "--AllowedHosts", $"localhost;127.0.0.1;{host}", "--OperatorKey", OperatorKey, "--DataFolder", data, "--Oneflow:ApiAddress",
            api.AbsoluteUri, "--Oneflow:Health:CacheFor", "00:00:00", .. settings,
        ];
        var app = Backend.Create(args, services =>
        {
            services.AddLogging(logging => logging.ClearProviders().AddFakeLogging());
            configure?.Invoke(services);
        });
        await app.StartAsync();
        var backend = new RunningBackend(app, data);

        // Its port is known only now, and nothing is registered before an account is enabled.
        var options = app.Services.GetRequiredService<IOptions<OneflowIntegrationOptions>>().Value;
        options.Registration!.WebhookAddress = backend.AddressAt(host, "/oneflow/webhook");
        return backend;
    }

    public static AuthenticationHeaderValue SignIn(string key)
        => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{key}")));

    public Uri AddressAt(string host, string path) => new UriBuilder(Uri.UriSchemeHttp, host, Port, path).Uri;

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Folder of the backend's data.</summary>
    public string Data => _data;

    public string ContractFile(long accountId, long contractId) => Path.Combine(_data, "contracts", $"{accountId}-{contractId}.pdf");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Folders.Delete(_data);
    }
}
