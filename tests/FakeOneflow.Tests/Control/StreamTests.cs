using System.Text.Json.Nodes;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Control;

public sealed class StreamTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Calls_are_streamed_in_order_and_none_is_missed()
    {
        var tenant = await server.NewTenantAsync();
        await tenant.GetAsync("/users", tenant.Admin);
        using var stream = await OpenAsync($"/_fake/tenants/{tenant.Id}/journal/stream?since=0");

        List<long> seen = [await NextAsync(stream, "call")];
        for (var i = 0; i < 30; i++)
            await tenant.GetAsync("/users", tenant.Admin);
        while (seen.Count < 31)
            seen.Add(await NextAsync(stream, "call"));

        Assert.Equal(Enumerable.Range(1, 31).Select(number => (long)number), seen);
    }

    [Fact]
    public async Task A_call_of_another_tenant_is_not_in_the_stream()
    {
        var (one, other) = (await server.NewTenantAsync(), await server.NewTenantAsync());
        using var stream = await OpenAsync($"/_fake/tenants/{one.Id}/journal/stream");

        await other.GetAsync("/users", other.Admin);
        await one.GetAsync("/users", one.Admin);

        Assert.Equal(1, await NextAsync(stream, "call"));
    }

    [Fact]
    public async Task A_change_wakes_the_stream_of_changes()
    {
        var tenant = await server.NewTenantAsync();
        using var stream = await OpenAsync($"/_fake/tenants/{tenant.Id}/changes");

        await tenant.ControlAsync("POST", "/clock", """{"advance":"01:00:00"}""");

        Assert.Equal("event: change", await LineAsync(stream, "event:"));
    }

    [Fact]
    public async Task A_stream_ends_with_its_tenant()
    {
        var tenant = await server.NewTenantAsync();
        using var stream = await OpenAsync($"/_fake/tenants/{tenant.Id}/changes");

        await server.SendAsync("DELETE", $"/_fake/tenants/{tenant.Id}");

        using var patience = new CancellationTokenSource(Patience);
        while (await stream.ReadLineAsync(patience.Token) is not null)
        {
        }
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_read_a_stream()
    {
        var tenant = await server.NewTenantAsync();

        var reply = await server.SendUncheckedAsync(
            "GET", $"/_fake/tenants/{tenant.Id}/changes", null, null, ("Origin", "https://evil.example"));

        Assert.Equal(403, reply.Code);
    }

    private async Task<StreamReader> OpenAsync(string path)
    {
        var response = await server.Http.GetAsync(new Uri(server.Origin, path), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        // From this line on every change is seen.
        Assert.Equal(": open", await reader.ReadLineAsync());
        return reader;
    }

    private static async Task<long> NextAsync(StreamReader stream, string type)
    {
        Assert.Equal($"event: {type}", await LineAsync(stream, "event:"));
        return (long)JsonNode.Parse((await LineAsync(stream, "data:"))["data:".Length..])!["sequence"]!;
    }

    private static async Task<string> LineAsync(StreamReader stream, string start)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await stream.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The stream has ended.");
            if (line.StartsWith(start, StringComparison.Ordinal))
                return line;
        }
    }
}
