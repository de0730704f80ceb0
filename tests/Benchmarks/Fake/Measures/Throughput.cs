using System.Globalization;
using TestKit;

namespace Benchmarks.Fake.Measures;

/// <summary>Reads and writes per second, as ratios in turns of one run.</summary>
internal static class Throughput
{
    private const int Turns = 5;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task MeasureAsync(Programs programs, ServerReport report)
    {
        using var http = new HttpClient();
        using var fake = await ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]);
        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        var (id, body) = await tenant.CreateContractAsync(http, fake.Port);

        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, body);
        using var bare = await ServerProcess.StartAsync("/", programs.Bare, port => [$"{port}", file]);
        using var prism = await StartPrismAsync(programs);
        using var wireMock = await ServerProcess.StartAsync("/", programs.WireMock, port => [$"{port}", file]);
        // All have read what they need.
        File.Delete(file);

        await ReadsAsync(report, fake, bare, prism, wireMock, tenant, id);
        await WritesAsync(programs, report, fake, bare, http);
    }

    private static async Task<ServerProcess?> StartPrismAsync(Programs programs)
    {
        if (programs.PrismCommand is not { } command)
            return null;

        try
        {
            return await ServerProcess.StartAsync(
                "/ping", command, port => ["mock", "--port", $"{port}", RepositoryRoot.Combine("openapi", "oneflow.yaml")]);
        }
        catch (Exception fault) when (fault is InvalidOperationException or TimeoutException)
        {
            Console.WriteLine($"Prism does not start: {fault.Message}");
            return null;
        }
    }

    private static async Task ReadsAsync(
        ServerReport report, ServerProcess fake, ServerProcess bare, ServerProcess? prism, ServerProcess wireMock, FakeTenant tenant,
        long id)
    {
        var (ours, bares, prisms, wireMocks) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            ours.Add(await RateAsync(fake, port => RawRequest.Get(port, $"/v1/contracts/{id}", tenant.Headers)));
            bares.Add(await RateAsync(bare, port => RawRequest.Get(port, $"/v1/contracts/{id}", tenant.Headers)));
            wireMocks.Add(await RateAsync(wireMock, port => RawRequest.Get(port, $"/v1/contracts/{id}", tenant.Headers)));
            if (prism is not null)
                prisms.Add(await RateAsync(prism, port => RawRequest.Get(port, $"/contracts/{id}", tenant.Headers)));
        }

        const string What = "reads per second, with auth, journal and state";
        report.AtLeast(What, Numbers.Median(Numbers.Ratios(ours, bares)), 0.65, "x bare Kestrel", $"one contract; {How(ours, bares)}");
        report.AtLeast(What, Numbers.Median(Numbers.Ratios(ours, wireMocks)), 1, "x WireMock.Net",
            $"one mapping with the same bytes, its log of requests on; {How(ours, wireMocks)}");
        if (prism is null)
            report.Missing($"{What}, beside Prism", "npm could not install it, or it did not start");
        else
            report.AtLeast(What, Numbers.Median(Numbers.Ratios(ours, prisms)), 8, "x Prism",
                $"the same operation of the same spec; {How(ours, prisms)}");
    }

    private static async Task WritesAsync(Programs programs, ServerReport report, ServerProcess fake, ServerProcess bare, HttpClient http)
    {
        using var receiver = await ServerProcess.StartAsync("/", programs.Bare, port => [$"{port}"]);
        var (ours, bares) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            // A tenant each, so that no turn pays for what the one before has left behind.
            var tenant = await FakeTenant.CreateAsync(http, fake.Port);
            await tenant.RegisterWebhookAsync(http, fake.Port, $"http://127.0.0.1:{receiver.Port}/");
            ours.Add(await RateAsync(fake, port => RawRequest.Post(port, "/v1/contracts/create", tenant.NewContract, tenant.Headers)));
            bares.Add(await RateAsync(bare, port => RawRequest.Post(port, "/v1/contracts/create", tenant.NewContract, tenant.Headers)));
        }

        report.AtLeast("writes per second, with a webhook queued", Numbers.Median(Numbers.Ratios(ours, bares)), 0.4, "x bare Kestrel",
            $"a new contract each; {How(ours, bares)}");
    }

    private static Task<double> RateAsync(ServerProcess server, Func<int, byte[]> request)
        => new LoadGenerator(server.Port, request(server.Port)).PerSecondAsync(Turn);

    private static string How(List<double> ours, List<double> theirs) => string.Create(
        CultureInfo.InvariantCulture, $"{Turns} turns; median {Numbers.Median(ours):0} a second beside {Numbers.Median(theirs):0}");
}
