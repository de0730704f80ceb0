using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Oneflow.Client;

namespace Oneflow.Integration.Tests.DependencyInjection;

/// <summary>The address of a download opens the file without credentials, so the clients of the integration show it nowhere.</summary>
public sealed class SecretAddressTests
{
    private const string Secret = "a-link-that-opens-the-file";

    [Fact]
    public async Task Attack_13_The_address_of_a_download_is_in_no_log_and_in_no_span()
    {
        var spans = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "System.Net.Http" or "ApiWrappers",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => spans.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var oneflow = await StartOneflowAsync();
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, new Uri($"{oneflow.Urls.First()}/v1/"));
        await host.Get<IOneflowTokenStore>().StoreAsync(7, FakeTenant.UnknownToken);
        var client = await host.Get<IOneflowClientFactory>().ForAccountAsync(7);
        using var file = new MemoryStream();

        await client.Files.DownloadContractFileAsync(1, 2, file);

        Assert.Equal("content"u8.ToArray(), file.ToArray());
        Assert.Contains(spans, span => span.Contains("getContractFile", StringComparison.Ordinal));
        Assert.DoesNotContain(spans, span => span.Contains(Secret, StringComparison.Ordinal));
        Assert.Contains("getContractFile", host.LogText, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, host.LogText, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartOneflowAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/v1/contracts/1/files/2", () => Results.Redirect($"/storage/{Secret}"));
        app.MapGet($"/storage/{Secret}", () => Results.Text("content"));
        await app.StartAsync();
        return app;
    }
}
