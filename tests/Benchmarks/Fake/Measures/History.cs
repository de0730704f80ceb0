using System.Globalization;
using System.Text.Json.Nodes;

namespace Benchmarks.Fake.Measures;

/// <summary>The time of a start on a data directory with much in it.</summary>
internal static class History
{
    private const int Commands = 50_000;
    private const int Turns = 5;
    private const int Writers = 32;

    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        var folder = Directory.CreateTempSubdirectory("fake-oneflow-history-");
        try
        {
            var empty = Path.Combine(folder.FullName, "empty");
            var full = Path.Combine(folder.FullName, "full");
            using (var fake = await StartAsync(programs, full))
                await FillAsync(fake.Port);
            var (after, before) = (new List<double>(), new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                using (var fake = await StartAsync(programs, full))
                    after.Add(fake.StartTook.TotalMilliseconds);
                using (var fake = await StartAsync(programs, empty))
                    before.Add(fake.StartTook.TotalMilliseconds);
            }

            var more = (Numbers.Median(after) - Numbers.Median(before)) * 1000 / Commands;
            report.AtMost(
                "start on a data directory with 50,000 commands", Numbers.Median(after) / 1000, 1, "s",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Turns} turns after kill -9; least {after.Min():0} ms; {Numbers.Median(after) / Numbers.Median(before):0.#} x a "
                    + $"start on none, {more:0.#} us for each"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ServerProcess> StartAsync(Programs programs, string directory) =>
        ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}", "--data", directory]);

    /// <summary>Contracts of one tenant that are created, renamed, tagged, published, commented on and signed.</summary>
    private static async Task FillAsync(int port)
    {
        using var http = new HttpClient();
        var tenant = await FakeTenant.CreateAsync(http, port);
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            while (sent < Commands)
            {
                var contract = await SendAsync("POST", "/v1/contracts/create", tenant.NewContract);
                var path = $"/v1/contracts/{contract["id"]}";
                await SendAsync("PUT", path, """{"_private":{"name":"Order 2"}}""");
                await SendAsync("POST", "/v1/tags", """{"name":"urgent"}""");
                await SendAsync("POST", path + "/publish", """{"subject":"s","message":"m"}""");
                await SendAsync("POST", path + "/comments", """{"body":"Fine."}""");
                foreach (var participant in contract["parties"]!.AsArray().SelectMany(party => party!["participants"]!.AsArray()))
                    await SendAsync("POST", $"/_fake/tenants/{tenant.Id}/contracts/{contract["id"]}/participants/{participant!["id"]}/sign",
                        "{}");
                await SendAsync("POST", path + "/comments", """{"body":"Thanks."}""");
            }
        }));

        async Task<JsonNode> SendAsync(string method, string path, string body)
        {
            Interlocked.Increment(ref sent);
            using var request = new HttpRequestMessage(new(method), $"http://127.0.0.1:{port}{path}");
            foreach (var (name, value) in tenant.Headers)
                request.Headers.Add(name, value);
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {text}");
        }
    }
}
