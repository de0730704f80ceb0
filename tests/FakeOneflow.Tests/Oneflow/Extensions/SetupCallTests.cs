using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Extensions;

/// <summary>The outcomes of calls of a Setup URL.</summary>
public sealed class SetupCallTests(TestServer server) : IClassFixture<TestServer>
{
    [Theory]
    [InlineData(200, "{}", "delivered", null)]
    [InlineData(204, "", "delivered", null)]
    [InlineData(200, "fine", "delivered", null)]
    [InlineData(200, """{"oauth_link":null}""", "delivered", null)]
    [InlineData(200, """{"oauth_link":"javascript:alert(1)"}""", "delivered", "The oauth_link of the answer is not an absolute")]
    [InlineData(200, """{"oauth_link":5}""", "delivered", "The oauth_link of the answer is not an absolute")]
    [InlineData(200, """{"oauth_link":"\ud800"}""", "delivered", "The answer has a text that cannot be read")]
    [InlineData(200, """{"\udfff":1,"oauth_link":"https://backend.example/"}""", "delivered", "The answer has a text that cannot be read")]
    [InlineData(200, """{"a":[{"b":"\ud800x"}]}""", "delivered", "The answer has a text that cannot be read")]
    [InlineData(400, """{"error":"Invalid token"}""", "given_up", null)]
    [InlineData(302, "", "given_up", null)]
    public async Task What_it_answered_is_told_and_the_extension_is_enabled_all_the_same(
        int status, string body, string state, string? error)
    {
        await using var receiver = await Receiver.StartAsync((http, _) => AnswerAsync(http, status, body));
        var tenant = await TenantAsync(receiver);

        var enabled = (await tenant.ControlAsync("POST", "/extension/enable")).Json;

        Assert.True((bool)enabled["enabled"]!);
        Assert.Equal((state, null), ((string)enabled["call"]!["status"]!, (string?)enabled["call"]!["oauth_link"]));
        var attempt = Assert.Single(enabled["call"]!["attempts"]!.AsArray())!;
        Assert.Equal(status, (int)attempt["status"]!);
        Assert.StartsWith(error ?? "", (string?)attempt["error"] ?? "", StringComparison.Ordinal);
        Assert.Equal(error is null, attempt["error"] is null);
    }

    /// <summary>Bytes that are not UTF-8 are neither a link nor a reason to make no further call.</summary>
    [Theory]
    [InlineData("{\"oauth_link\":\"\\ud800\"}")]
    [InlineData("{\"oauth_link\":\"https://backend.example/\u00ff\"}")]
    public async Task After_an_answer_that_cannot_be_read_the_next_call_goes_out(string body)
    {
        await using var receiver = await Receiver.StartAsync(
            (http, _) => http.Response.Body.WriteAsync(System.Text.Encoding.Latin1.GetBytes(body)).AsTask());
        var tenant = await TenantAsync(receiver);

        await tenant.ControlAsync("POST", "/extension/enable");
        var disabled = (await tenant.ControlAsync("POST", "/extension/disable")).Json;

        Assert.Equal(["enable", "disable"], receiver.Calls.Select(call => (string)call["event"]!));
        var attempt = Assert.Single(disabled["call"]!["attempts"]!.AsArray())!;
        Assert.StartsWith("The answer has a text that cannot be read", (string)attempt["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_not_looked_at()
    {
        var body = $$"""{"oauth_link":"https://backend.example/","padding":"{{new string('x', 16 * 1024)}}"}""";
        await using var receiver = await Receiver.StartAsync((http, _) => AnswerAsync(http, 200, body));
        var tenant = await TenantAsync(receiver);

        var call = (await tenant.ControlAsync("POST", "/extension/enable")).Json["call"]!;

        Assert.Null(call["oauth_link"]);
        Assert.StartsWith("The answer is larger than 16384 bytes", (string)call["attempts"]![0]!["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://192.0.2.1/setup", "The fake calls only")]
    [InlineData("http://127.0.0.1:1/setup", "The receiver cannot be connected to.")]
    public async Task Nobody_there_is_told_and_the_address_guarded(string url, string error)
    {
        var tenant = await server.NewTenantAsync();
        Assert.Equal(200, (await tenant.ControlAsync("PUT", "/extension", $$"""{"method":"automatic","setup_url":"{{url}}"}""")).Code);

        var call = (await tenant.ControlAsync("POST", "/extension/enable")).Json["call"]!;

        var attempt = Assert.Single(call["attempts"]!.AsArray())!;
        Assert.Null(attempt["status"]);
        Assert.StartsWith(error, (string)attempt["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told()
    {
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            http.Response.ContentLength = 100;
            await http.Response.WriteAsync("{");
            await http.Response.Body.FlushAsync();
        });
        var tenant = await TenantAsync(receiver);

        var call = (await tenant.ControlAsync("POST", "/extension/enable")).Json["call"]!;

        Assert.Equal("The answer of the receiver broke off.", (string)call["attempts"]![0]!["error"]!);
        Assert.Equal("given_up", (string)call["status"]!);
    }

    [Fact]
    public async Task It_is_tried_again_on_the_clock_of_the_tenant_when_asked_to()
    {
        await using var receiver = await Receiver.StartAsync(500, 503, 200);
        var tenant = await TenantAsync(receiver, """, "retry_waits":["00:00:05","01:00:00","00:00:01"] """);

        var first = (await tenant.ControlAsync("POST", "/extension/enable")).Json["call"]!;
        await tenant.AdvanceAsync("00:00:04");
        Assert.Single(receiver.Calls);
        await tenant.AdvanceAsync("02:00:00");

        Assert.Equal(("waiting", "2025-01-15T09:00:05+00:00"), ((string)first["status"]!, (string)first["next_attempt_time"]!));
        Assert.Equal(3, receiver.Calls.Count);
        Assert.Single(receiver.Calls.Select(call => (string)call["data"]!["token"]!).Distinct());
        var call = Assert.Single((await tenant.ControlAsync("GET", "/extension")).Json["calls"]!.AsArray())!;
        Assert.Equal(("delivered", null), ((string)call["status"]!, (string?)call["next_attempt_time"]));
        Assert.Equal(
            ["2025-01-15T09:00:00+00:00 500", "2025-01-15T09:00:05+00:00 503", "2025-01-15T10:00:05+00:00 200"],
            call["attempts"]!.AsArray().Select(attempt => $"{attempt!["time"]} {attempt["status"]}"));
    }

    [Fact]
    public async Task Disabling_drops_what_was_still_to_be_tried()
    {
        await using var receiver = await Receiver.StartAsync(500, 200);
        var tenant = await TenantAsync(receiver, """, "retry_waits":["00:00:05"] """);
        await tenant.ControlAsync("POST", "/extension/enable");

        await tenant.ControlAsync("POST", "/extension/disable");
        await tenant.AdvanceAsync("01:00:00");

        Assert.Equal(["enable", "disable"], receiver.Calls.Select(call => (string)call["event"]!));
        var calls = (await tenant.ControlAsync("GET", "/extension")).Json["calls"]!.AsArray();
        Assert.Equal(["dropped", "delivered"], calls.Select(call => (string)call!["status"]!));
    }

    [Fact]
    public async Task The_journal_has_it_without_the_token()
    {
        await using var receiver = await Receiver.StartAsync(
            (http, _) => AnswerAsync(http, 200, """{"oauth_link":"https://backend.example/","email":"eva@example.com"}"""));
        var tenant = await TenantAsync(receiver);

        await tenant.ControlAsync("POST", "/extension/enable");

        var entry = await tenant.LastEntryAsync();
        var token = (string)receiver.Calls[0]["data"]!["token"]!;
        var text = entry.ToJsonString();
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", text, StringComparison.Ordinal);
        Assert.DoesNotContain("eva@", text, StringComparison.Ordinal);
        Assert.Equal(("POST", "/setup", "?[hidden]"), (Of("method"), Of("path"), Of("query")));
        Assert.Contains("\"token\":\"[secret]\"", Of("body"), StringComparison.Ordinal);
        Assert.Equal(200, (int)entry["response"]!["status"]!);
        Assert.Equal(
            """{"event":"enable","oauth_link":"https://backend.example/","error":null}""", entry["setup_call"]!.ToJsonString());

        string Of(string name) => (string)entry["request"]![name]!;
    }

    [Fact]
    public async Task The_journal_has_failures()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("PUT", "/extension", """{"method":"automatic","setup_url":"https://192.0.2.1/setup"}""");

        await tenant.ControlAsync("POST", "/extension/enable");

        var entry = await tenant.LastEntryAsync();
        Assert.Null(entry["response"]!["status"]);
        Assert.StartsWith("The fake calls only", (string)entry["setup_call"]!["error"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_of_many_calls_are_forgotten()
    {
        await using var receiver = await Receiver.StartAsync(200);
        var tenant = await TenantAsync(receiver);

        for (var i = 0; i < 51; i++)
        {
            await tenant.ControlAsync("POST", "/extension/enable");
            await tenant.ControlAsync("POST", "/extension/disable");
        }

        Assert.Equal(102, receiver.Calls.Count);
        Assert.Equal(100, (await tenant.ControlAsync("GET", "/extension")).Json["calls"]!.AsArray().Count);
    }

    private async Task<TestTenant> TenantAsync(Receiver receiver, string more = "")
    {
        var tenant = await server.NewTenantAsync();
        await ExtensionTests.AutomaticAsync(tenant, receiver, more);
        return tenant;
    }

    private static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        return body.Length > 0 ? http.Response.WriteAsync(body) : Task.CompletedTask;
    }
}
