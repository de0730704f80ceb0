using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Console;

/// <summary>
/// Attacks on the console: by pages of other sites, by what applications and receivers send, and by callers that do not read.
/// </summary>
public sealed class ConsoleAttackTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Script = "<script>alert(document.domain)</script><img src=x onerror=alert(1)>";

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("application/json")]
    public async Task Console_What_a_receiver_answers_is_no_markup_and_has_no_secret(string type)
    {
        var tenant = await server.NewTenantAsync();
        await using var receiver = await Receiver.StartAsync(async (http, _) =>
        {
            http.Response.StatusCode = 500;
            http.Response.ContentType = type + "; x=\"" + "<b>" + "\"";
            await http.Response.WriteAsync(Script + " " + tenant.Token);
        });
        await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        var delivery = (await tenant.DeliveriesAsync())[0];

        var page = await OpenAsync($"/console/{tenant.Id}/webhooks/{delivery["callback_id"]}");

        Assert.Contains("&lt;script&gt;", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(tenant.Token, delivery.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>JSON whose texts cannot all be read is shown as the text that it is.</summary>
    [Theory]
    [InlineData("{\"name\":\"\\ud800 &\"}")]
    [InlineData("{\"\\udfff &\":1}")]
    [InlineData("{\"a\":\" &\",\"a\":1}")]
    public async Task Console_JSON_that_cannot_be_read_is_shown_as_it_is(string body)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(body);
        await using var receiver = await Receiver.StartAsync((http, _) => http.Response.Body.WriteAsync(bytes).AsTask());
        var tenant = await server.NewTenantAsync();
        await tenant.HookAsync(receiver.Url);
        await tenant.NewContractAsync();
        await tenant.AdvanceAsync();
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add("x-oneflow-api-token", tenant.Token);
        content.Headers.Add("x-oneflow-user-email", tenant.Admin);
        using var refused = await server.Http.PostAsync(new Uri(server.Origin, "/v1/contracts/create"), content);
        var delivery = (await tenant.DeliveriesAsync())[0];
        var sequence = (await tenant.LastEntryAsync())["sequence"];

        Assert.Equal(400, (int)refused.StatusCode);
        foreach (var path in new[] { $"calls/{sequence}", $"webhooks/{delivery["callback_id"]}" })
        {
            var page = await OpenAsync($"/console/{tenant.Id}/{path}");

            Assert.Equal(200, page.Code);
            Assert.Contains(" &amp;", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Console_Addresses_that_run_scripts_are_no_links()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.ControlAsync("PATCH", "/behavior", """{"strict":false}""");
        var contract = await tenant.NewContractAsync(Bodies.ToSign(tenant).With("name", "javascript:alert(1)"));
        foreach (var url in new[] { "javascript:alert(1)", "data:text/html,x", "vbscript:x" })
        {
            Assert.Equal(400, (await tenant.SendAsync("POST", "/webhooks", new JsonObject { ["callback_url"] = url })).Code);
            Assert.Equal(400, (await tenant.ControlAsync("PUT", "/extension", new JsonObject { ["setup_url"] = url }.ToJsonString())).Code);
        }

        foreach (var path in new[] { "", "/calls", "/calls/1", "/contracts", $"/contracts/{contract.Id}", "/webhooks", "/extension" })
        {
            var page = await OpenAsync($"/console/{tenant.Id}{path}");

            Assert.DoesNotMatch("(href|src|action)=\"\\s*(javascript|data|vbscript):", page.Body);
        }
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Console_A_form_leads_nowhere_else_by_what_an_answer_holds(string path)
    {
        var tenant = await server.NewTenantAsync();

        var reply = await PostAsync($"/console/{tenant.Id}/do", ("_call", $"PUT /tenants/{tenant.Id}/extension"), ("_follow", "setup_url"),
            ("setup_url", server.Origin.ToString().TrimEnd('/') + path));

        Assert.DoesNotContain("evil", reply.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reference/deleteContract")]
    [InlineData("do")]
    public async Task Console_A_page_of_another_site_sends_no_form(string form)
    {
        var tenant = await server.NewTenantAsync();
        foreach (var (name, value) in new[] { ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "same-site") })
        {
            var reply = await server.SendUncheckedAsync(
                "POST", $"/console/{tenant.Id}/{form}", "path.contract_id=1", "application/x-www-form-urlencoded", (name, value));

            Assert.Equal(403, reply.Code);
        }

        var rebound = await server.SendUncheckedAsync(
            "POST", $"/console/{tenant.Id}/{form}", "path.contract_id=1", "application/x-www-form-urlencoded", ("Host", "evil.example"));

        Assert.Equal(421, rebound.Code);
        Assert.Empty((await tenant.ControlAsync("GET", "/journal")).Json["entries"]!.AsArray());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Console_Only_its_own_kind_of_form_is_taken(string type)
    {
        var tenant = await server.NewTenantAsync();

        Assert.Equal(415, (await server.SendUncheckedAsync("POST", $"/console/{tenant.Id}/do", "_call=DELETE /tenants/x", type)).Code);
    }

    /// <summary>Callers that follow a stream and never read hold up no other, and what is kept for them is bounded.</summary>
    [Fact]
    public async Task Console_Streams_that_are_never_read_hold_up_no_call()
    {
        var tenant = await server.NewTenantAsync();
        var idle = new List<Socket>();
        for (var i = 0; i < 60; i++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
            await socket.ConnectAsync(server.Origin.Host, server.Origin.Port);
            var path = $"/_fake/tenants/{tenant.Id}/{(i % 2 == 0 ? "journal/stream" : "changes")}";
            var request = $"GET {path} HTTP/1.1\r\nHost: {server.Origin.Authority}\r\n\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
            idle.Add(socket);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 200; i++)
            await tenant.CreateAsync(Bodies.Contract(tenant).With("name", new string('x', 100)));
        var took = Stopwatch.GetElapsedTime(started);
        var page = await OpenAsync($"/console/{tenant.Id}/calls");
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        idle.ForEach(socket => socket.Dispose());

        Assert.Equal(200, page.Code);
        Assert.True(took < TimeSpan.FromSeconds(20), $"The calls took {took}.");
        Assert.True(grown < 60 * 1024 * 1024, $"{grown} bytes are held for streams that are not read.");
    }

    [Fact]
    public async Task Console_A_full_journal_makes_a_page_of_bounded_size()
    {
        var tenant = await server.NewTenantAsync();
        var body = Bodies.Contract(tenant).With("name", new string('<', 15_000));
        for (var i = 0; i < 120; i++)
            await tenant.CreateAsync(body);

        var list = await OpenAsync($"/console/{tenant.Id}/calls");
        var call = await OpenAsync($"/console/{tenant.Id}/calls/1");
        var found = await OpenAsync($"/console/{tenant.Id}/calls?text={new string('x', 5000)}");

        Assert.InRange(list.Body.Length, 1, 200_000);
        Assert.InRange(call.Body.Length, 1, 1_000_000);
        Assert.Contains(found.Code, (int[])[200, 400]);
    }

    private Task<Reply> OpenAsync(string path) => server.SendUncheckedAsync("GET", path, null, null, ("Accept", "text/html"));

    private Task<Reply> PostAsync(string path, params (string Name, string Value)[] fields) => server.SendUncheckedAsync(
        "POST", path, string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")),
        "application/x-www-form-urlencoded");
}
