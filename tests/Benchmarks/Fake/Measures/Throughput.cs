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
        using var prism = programs.Prism is { } command
            ? await ServerProcess.StartAsync("/ping", command, port => ["mock", "--port", $"{port}", RepositoryRoot.Combine("openapi", "oneflow.yaml")])
            : null;

        await ReadsAsync(report, fake, bare, prism, tenant, id);
        await WritesAsync(programs, report, fake, bare, http);
        File.Delete(file);
    }

    private static async Task ReadsAsync(ServerReport report, ServerProcess fake, ServerProcess bare, ServerProcess? prism, FakeTenant tenant, long id)
    {
        var (toBare, toPrism, perSecond) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            var ours = await RateAsync(fake, port => RawRequest.Get(port, $"/v1/contracts/{id}", tenant.Headers));
            perSecond.Add(ours);
            toBare.Add(ours / await RateAsync(bare, port => RawRequest.Get(port, $"/v1/contracts/{id}", tenant.Headers)));
            if (prism is not null)
                toPrism.Add(ours / await RateAsync(prism, port => RawRequest.Get(port, $"/contracts/{id}", tenant.Headers)));
        }

        report.AtLeast("reads per second, with auth, journal and state", Median(toBare), 0.4, "x bare Kestrel", $"one contract; {Median(perSecond):0} a second");
        if (prism is null)
            report.Missing("reads per second beside Prism", "npm could not install it");
        else
            report.AtLeast("reads per second, with auth, journal and state", Median(toPrism), 8, "x Prism", "the same operation of the same spec");
    }

    private static async Task WritesAsync(Programs programs, ServerReport report, ServerProcess fake, ServerProcess bare, HttpClient http)
    {
        using var receiver = await ServerProcess.StartAsync("/", programs.Bare, port => [$"{port}"]);
        var (ratios, perSecond) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            // A tenant each, so that no turn pays for what the one before has left behind.
            var tenant = await FakeTenant.CreateAsync(http, fake.Port);
            await tenant.RegisterWebhookAsync(http, fake.Port, $"http://127.0.0.1:{receiver.Port}/");
            var ours = await RateAsync(fake, port => RawRequest.Post(port, "/v1/contracts/create", tenant.NewContract, tenant.Headers));
            perSecond.Add(ours);
            ratios.Add(ours / await RateAsync(bare, port => RawRequest.Post(port, "/v1/contracts/create", tenant.NewContract, tenant.Headers)));
        }

        report.AtLeast("writes per second, with a webhook queued", Median(ratios), 0.2, "x bare Kestrel", $"a new contract each; {Median(perSecond):0} a second");
    }

    private static Task<double> RateAsync(ServerProcess server, Func<int, byte[]> request)
        => new LoadGenerator(server.Port, request(server.Port)).PerSecondAsync(Turn);

    private static double Median(List<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);
}
