using System.Diagnostics.Metrics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Oneflow.Integration.Tests.Webhooks;

/// <summary>Refused calls are counted by reason, and bodies that cannot be decoded get the status that says so.</summary>
public sealed class RefusalTests(SharedFake fake) : IClassFixture<SharedFake>
{
    [Fact]
    public async Task Field_A4_Deliveries_are_counted_by_result_and_refusals_logged_once()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);
        await TestKeys.StoreAsync(host, database, WebhookTests.AccountId);
        using var counter = new MetricCollector<long>(
            host.Get<IMeterFactory>(), OneflowIntegrationTelemetry.MeterName, OneflowIntegrationTelemetry.DeliveriesCounter);

        await WebhookTests.PostAsync(host, WebhookTests.Delivery());
        await WebhookTests.PostAsync(host, WebhookTests.Delivery());
        await WebhookTests.PostAsync(host, WebhookTests.Delivery("two", events: """{"id": 1}"""));
        for (var count = 0; count < 3; count++)
            await WebhookTests.PostAsync(host, WebhookTests.Delivery("three", signature: "wrong"));
        await WebhookTests.PostAsync(host, "{");

        var results = counter.GetMeasurementSnapshot().Select(each => (string)each.Tags[OneflowIntegrationTelemetry.ResultAttribute]!);
        Assert.Equal(["stored", "repeated", "unreadable", "signature_wrong", "signature_wrong", "signature_wrong", "body_malformed"],
            results);
        Assert.Equal(2, host.LogText.Split("Calls of the webhook are refused: signature_wrong").Length);
    }

    [Fact]
    public async Task Field_A4_Calls_of_the_Setup_URL_are_counted_by_result_too()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Setup.EnableCallsPerMinute = 1);
        using var counter = new MetricCollector<long>(
            host.Get<IMeterFactory>(), OneflowIntegrationTelemetry.MeterName, OneflowIntegrationTelemetry.SetupCallsCounter);
        const string Enable = $$$"""{"account_id": 7, "event": "enable", "data": {"token": "{{{FakeTenant.UnknownToken}}}"}}""";

        foreach (var body in (string[])["{", "{}", "{}", Enable, Enable, """{"account_id": 7, "event": "disable"}"""])
        {
            using var content = new StringContent(body);
            using var response = await host.Http.PostAsync("/oneflow/setup", content);
        }

        var results = counter.GetMeasurementSnapshot().Select(each => (string)each.Tags[OneflowIntegrationTelemetry.ResultAttribute]!);
        Assert.Equal(["body_malformed", "event_missing", "event_missing", "token_refused", "too_many_calls", "received"], results);
        Assert.Equal(2, host.LogText.Split("Calls of the Setup URL are refused: event_missing").Length);
    }

    [Fact]
    public async Task Field_A4_A_refusal_that_goes_on_is_logged_again_after_a_minute()
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api, options => options.Inbox.Concurrency = 0);

        foreach (var seconds in (int[])[0, 59, 1, 59, 1])
        {
            host.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await WebhookTests.PostAsync(host, "{");
        }

        Assert.Equal(3, host.LogText.Split("Calls of the webhook are refused: body_malformed").Length - 1);
    }

    [Theory]
    [InlineData("/oneflow/setup", "gzip")]
    [InlineData("/oneflow/webhook/4711", "gzip")]
    [InlineData("/oneflow/webhook/4711", "br")]
    [InlineData("/oneflow/webhook/4711", "identity, deflate")]
    public async Task Field_A8_A_compressed_body_gets_415_that_names_Content_Encoding(string path, string coding)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        using var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync("{}"u8.ToArray());
        using var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);

        using var response = await host.Http.PostAsync(path, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("Content-Encoding", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oneflow/setup", "utf-7")]
    [InlineData("/oneflow/webhook/4711", "utf-16")]
    [InlineData("/oneflow/webhook/4711", "no-such-charset")]
    public async Task Attack_22_A_charset_other_than_UTF_8_gets_415(string path, string charset)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");

        using var response = await host.Http.PostAsync(path, content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("charset", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/oneflow/setup", "FFFFFFFFFFFFFFFF\r\n")]
    [InlineData("/oneflow/webhook/4711", "FFFFFFFFFFFFFFFF\r\n")]
    [InlineData("/oneflow/webhook/4711", "xyz\r\n")]
    [InlineData("/oneflow/webhook/4711", "2\r\n{}xx\r\n")]
    public async Task Attack_22_A_broken_chunk_is_the_callers_fault_and_logs_no_stack_trace(string path, string chunks)
    {
        using var database = await TestDatabase.CreateAsync(OneflowDatabaseKind.Sqlite);
        await using var host = await TestHost.StartAsync(database, fake.Api);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port);
        await tcp.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}"));
        using var reader = new StreamReader(tcp.GetStream());

        Assert.StartsWith("HTTP/1.1 400", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Error Microsoft.AspNetCore", host.LogText, StringComparison.Ordinal);
    }
}
