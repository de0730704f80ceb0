using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oneflow.Integration;
using OneflowFake;
using TestKit;

namespace Oneflow.SampleBackend.Tests;

public sealed partial class BackendTests : IAsyncLifetime
{
    private FakeServer _fake = null!;
    private Account _account = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeServer.StartAsync();
        _account = await Account.CreateAsync(_fake.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        _account.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public void It_is_short_enough_to_be_copied() =>
        Assert.InRange(
            Directory.EnumerateFiles(RepositoryRoot.Combine("src", "Oneflow.SampleBackend"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj"))
                .Sum(file => File.ReadLines(file).Count()),
            1, 150);

    [Fact]
    public async Task A_token_that_was_shown_can_be_pasted_and_appears_nowhere_again()
    {
        await using var backend = await RunningBackend.StartAsync(_fake.BaseUrl, IPAddress.Loopback, "127.0.0.1");
        var token = (string)(await _account.ControlAsync(HttpMethod.Post, "extension/enable"))["token"]!;
        var address = new Uri("/oneflow/token", UriKind.Relative);
        var form = Hidden().Match(await backend.Http.GetStringAsync(address));
        using var pasted = new FormUrlEncodedContent([new("token", token), new(form.Groups[1].Value, form.Groups[2].Value)]);

        using var answer = await backend.Http.PostAsync(address, pasted);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"Account {_account.Id} is enabled.", page, StringComparison.Ordinal);
        Assert.Equal(OneflowTokenStatus.Active, (await backend.Get<IOneflowTokenStore>().FindAsync(_account.Id))!.Status);
        Assert.DoesNotContain(token, page, StringComparison.Ordinal);
        Assert.DoesNotContain(token, backend.Log.All(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_machines_get_neither_the_form_nor_the_accounts()
    {
        await using var backend = await RunningBackend.StartAsync(
            _fake.BaseUrl, IPAddress.Loopback, "127.0.0.1", services => services.AddSingleton<IStartupFilter>(new CallsFromElsewhere()));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        foreach (var path in (string[])["/oneflow/token", "/health/accounts"])
        {
            using var answer = await http.GetAsync(backend.AddressAt("127.0.0.1", path));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal("Healthy", await http.GetStringAsync(backend.AddressAt("127.0.0.1", "/health/live")));
    }

    [Fact]
    public async Task Spans_and_metrics_go_to_the_collector_that_is_set()
    {
        var paths = new System.Collections.Concurrent.ConcurrentBag<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(http =>
        {
            paths.Add(http.Request.Path);
            return Task.CompletedTask;
        });
        await collector.StartAsync();

        // What was collected is sent at the end at the latest.
        await using (var backend = await RunningBackend.StartAsync(
            _fake.BaseUrl, IPAddress.Loopback, "127.0.0.1", null, "--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()))
        {
            await backend.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative));
        }

        Assert.Equal(["/v1/metrics", "/v1/traces"], paths.Distinct().Order());
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)">""")]
    private static partial Regex Hidden();

    /// <summary>Makes every call look as if another machine made it, whatever networks this one has.</summary>
    private sealed class CallsFromElsewhere : IStartupFilter
    {
        private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.1");

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = Elsewhere;
                return rest(context);
            });
            next(app);
        };
    }
}
