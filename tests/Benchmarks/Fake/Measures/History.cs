using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks.Fake.Measures;

/// <summary>The time that a start takes on a data directory with much in it, with snapshots and without.</summary>
internal static class History
{
    private const int Commands = 50_000;
    private const int Turns = 5;
    private const int Writers = 32;

    private static readonly string[] NoSnapshots = ["--snapshot-every", "2000000000"];

    public static async Task MeasureAsync(string program, ServerReport report)
    {
        var folder = Directory.CreateTempSubdirectory("fake-oneflow-history-");
        try
        {
            var (empty, full, log, small) = (Data("empty"), Data("full"), Data("log"), Data("small"));
            await FillAsync(full, SignContractsAsync);
            await FillAsync(log, SignContractsAsync, NoSnapshots);
            await FillAsync(small, RenameAsync);
            var times = new[] { empty, full, log, small }.ToDictionary(directory => directory, _ => new List<double>());
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var (directory, list) in times)
                {
                    using var fake = await StartAsync(directory, directory == log ? NoSnapshots : []);
                    list.Add(fake.StartTook.TotalMilliseconds);
                }
            }

            var none = Numbers.Median(times[empty]);
            report.AtMost(
                "start on 50,000 commands, 6,250 contracts", Numbers.Median(times[full]) / 1000, 1, "s",
                Describe(times[full], none) + string.Create(
                    CultureInfo.InvariantCulture,
                    $"; by the commands alone {Numbers.Median(times[log]):0} ms, "
                    + $"{Numbers.Median(times[log]) / Numbers.Median(times[full]):0.#} x"));
            report.AtMost(
                "start on 50,000 commands about one contract", Numbers.Median(times[small]) / none, 4, "x a start on none",
                Describe(times[small], none));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        string Data(string name) => Path.Combine(folder.FullName, name);

        Task<ServerProcess> StartAsync(string directory, params string[] options) =>
            ServerProcess.StartAsync("/readyz", program, port => ["--port", $"{port}", "--data", directory, .. options]);

        async Task FillAsync(string directory, Func<Client, Task> send, params string[] options)
        {
            using var fake = await StartAsync(directory, options);
            using var http = new HttpClient();
            var client = new Client(http, fake.Port, await FakeTenant.CreateAsync(http, fake.Port));
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
            {
                while (client.Sent < Commands)
                    await send(client);
            }));
        }
    }

    private static string Describe(List<double> times, double none) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Turns} turns after kill -9; median {Numbers.Median(times):0} ms, least {times.Min():0} ms; "
        + $"{Numbers.Median(times) / none:0.#} x a start on none, {none:0} ms");

    /// <summary>Contracts of one tenant that are created, renamed, tagged, published, commented on and signed.</summary>
    private static async Task SignContractsAsync(Client client)
    {
        var contract = await client.SendAsync("POST", "/v1/contracts/create", client.Tenant.NewContract);
        var path = $"/v1/contracts/{contract["id"]}";
        await client.SendAsync("PUT", path, """{"_private":{"name":"Order 2"}}""");
        await client.SendAsync("POST", "/v1/tags", """{"name":"urgent"}""");
        await client.SendAsync("POST", path + "/publish", """{"subject":"s","message":"m"}""");
        await client.SendAsync("POST", path + "/comments", """{"body":"Fine."}""");
        foreach (var participant in contract["parties"]!.AsArray().SelectMany(party => party!["participants"]!.AsArray()))
            await client.SendAsync(
                "POST", $"/_fake/tenants/{client.Tenant.Id}/contracts/{contract["id"]}/participants/{participant!["id"]}/sign", "{}");
        await client.SendAsync("POST", path + "/comments", """{"body":"Thanks."}""");
    }

    /// <summary>One contract whose name changes.</summary>
    private static async Task RenameAsync(Client client)
    {
        var id = await client.OneContractAsync();
        await client.SendAsync("PUT", $"/v1/contracts/{id}", """{"_private":{"name":"Order 2"}}""");
    }

    private sealed class Client
    {
        private readonly HttpClient _http;
        private readonly int _port;
        private readonly Lazy<Task<JsonNode>> _contract;
        private int _sent;

        public Client(HttpClient http, int port, FakeTenant tenant)
        {
            (_http, _port, Tenant) = (http, port, tenant);
            _contract = new(() => SendAsync("POST", "/v1/contracts/create", tenant.NewContract));
        }

        public FakeTenant Tenant { get; }

        public int Sent => _sent;

        /// <summary>The id of the contract that all share.</summary>
        public async Task<string> OneContractAsync() => (await _contract.Value)["id"]!.ToString();

        public async Task<JsonNode> SendAsync(string method, string path, string body)
        {
            Interlocked.Increment(ref _sent);
            using var request = new HttpRequestMessage(new(method), $"http://127.0.0.1:{_port}{path}");
            foreach (var (name, value) in Tenant.Headers)
                request.Headers.Add(name, value);
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _http.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{method} {path}: {text}");
        }
    }
}
