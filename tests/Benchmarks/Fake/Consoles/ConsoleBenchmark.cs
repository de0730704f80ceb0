using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Fake.Consoles;

/// <summary>Measures what open consoles cost the calls of applications, and what they cost while nothing happens.</summary>
internal static class ConsoleBenchmark
{
    private const int Consoles = 3;
    private const int Calls = 10_000;
    private const int CallsPerSecond = 500;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    private static readonly string[] Pages =
    [
        "", "/calls", "/contracts", "/webhooks", "/clock", "/faults", "/extension", "/signicat", "/reference", "/reference/createContract",
    ];

    public static async Task RunAsync(int rounds)
    {
        using var programs = await Programs.PrepareFakeAsync();
        using var http = new HttpClient();
        var report = new Report("The fake with consoles open", How(rounds));
        report.Targets();
        await MemoryAsync(programs, report, http);
        await ReadsAsync(programs, report, http, rounds);
        await IdleAsync(programs, report, http);
        await BurstAsync(programs, report, http);
        report.Save("console.md");
    }

    private static string How(int rounds) =>
        $"""
        Written by `dotnet run -c Release --project tests/Benchmarks -- console`. The fake runs in a process of its own; the load and
        {Consoles} consoles, which follow the changes of the tenant and fetch their page as the script does, are one process beside it.
        Ratios are medians of {rounds} turns of one run, in which the fake without a console and with {Consoles} take turns.
        """;

    private static async Task MemoryAsync(Programs programs, Report report, HttpClient http)
    {
        using var fake = await StartAsync(programs);
        var started = fake.ResidentMegabytes;
        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        foreach (var page in Pages)
            await http.GetStringAsync(new Uri($"http://127.0.0.1:{fake.Port}/console/{tenant.Id}{page}"));
        report.Target("resident memory after all pages were opened, beside a fresh start", 20, fake.ResidentMegabytes - started, "MB more");
    }

    private static async Task ReadsAsync(Programs programs, Report report, HttpClient http, int rounds)
    {
        using var fake = await StartAsync(programs);
        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        var (id, _) = await tenant.CreateContractAsync(http, fake.Port);
        var load = new LoadGenerator(fake.Port, RawRequest.Get(fake.Port, $"/v1/contracts/{id}", tenant.Headers));
        var (without, with) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            without.Add(await load.PerSecondAsync(Turn));
            await using var consoles = await ConsoleSet.OpenAsync(fake.Port, tenant.Id, Consoles);
            with.Add(await load.PerSecondAsync(Turn));
        }

        report.Target(string.Create(CultureInfo.InvariantCulture,
            $"time of a read with {Consoles} consoles open; {Numbers.Median(with):0} a second beside {Numbers.Median(without):0}"),
            1 / 0.95, Numbers.Median(Numbers.Ratios(without, with)), "x");
    }

    private static async Task IdleAsync(Programs programs, Report report, HttpClient http)
    {
        using var fake = await StartAsync(programs);
        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        var without = await ProcessorAsync(fake);
        await using var consoles = await ConsoleSet.OpenAsync(fake.Port, tenant.Id, Consoles);
        await Task.Delay(TimeSpan.FromSeconds(2));
        var with = await ProcessorAsync(fake);
        report.Target(
            $"processor time of {Consoles} idle consoles in {Idle.TotalSeconds:0} s, beside none",
            50, (with - without).TotalMilliseconds, "ms");
        report.Target("pages that an idle console fetches in that time", 0, consoles.Refreshes - Consoles, "");
    }

    private static async Task BurstAsync(Programs programs, Report report, HttpClient http)
    {
        using var fake = await StartAsync(programs);
        var tenant = await FakeTenant.CreateAsync(http, fake.Port);
        var (id, _) = await tenant.CreateContractAsync(http, fake.Port);
        var request = RawRequest.Get(fake.Port, $"/v1/contracts/{id}", tenant.Headers);
        // The journal is full before it counts, so that what grows are the consoles.
        await new LoadGenerator(fake.Port, request).SendAsync(Calls);
        var before = fake.ResidentMegabytes;
        await using var consoles = await ConsoleSet.OpenAsync(fake.Port, tenant.Id, Consoles);
        var pace = Stopwatch.StartNew();
        for (var sent = 0; sent < Calls; sent += CallsPerSecond / 10)
        {
            await new LoadGenerator(fake.Port, request).SendAsync(CallsPerSecond / 10);
            var due = TimeSpan.FromSeconds((double)(sent + (CallsPerSecond / 10)) / CallsPerSecond);
            if (due > pace.Elapsed)
                await Task.Delay(due - pace.Elapsed);
        }

        report.Target($"{Calls} calls at {CallsPerSecond} a second, time for them", 21, pace.Elapsed.TotalSeconds, "s");
        report.Target("rows of a page meanwhile", 100, consoles.MostRows, "");
        var pages = consoles.Refreshes / (double)Consoles / pace.Elapsed.TotalSeconds;
        report.Target("pages a second of one console meanwhile", 2.2, pages, "");
        report.Target("the slowest page meanwhile", 250, consoles.Slowest.TotalMilliseconds, "ms");
        report.Target("resident memory of the fake afterwards, beside before", 10, fake.ResidentMegabytes - before, "MB more");
    }

    private static Task<ServerProcess> StartAsync(Programs programs) =>
        ServerProcess.StartAsync("/readyz", programs.Fake, port => ["--port", $"{port}"]);

    private static async Task<TimeSpan> ProcessorAsync(ServerProcess server)
    {
        var before = server.ProcessorTime;
        await Task.Delay(Idle);
        return server.ProcessorTime - before;
    }
}
