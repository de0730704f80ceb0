using System.Net;
using BenchmarkDotNet.Attributes;
using Benchmarks.Kiota;
using Benchmarks.Ours;

namespace Benchmarks.Calls;

/// <summary>
/// Gets a contract, by an answer that is there at once and by one that comes later. The caller is on the thread pool, where
/// answers come too, as in a server: what is pooled by threads is found again only there.
/// </summary>
public class GetBenchmarks
{
    private const int Calls = 64;

    private Floor _floor = null!;
    private OursClient _ours = null!;
    private NSwag.ContractsClient _nswag = null!;
    private NSwagWithContext.ContractsClient _nswagWithContext = null!;
    private Refit.IContractsApi _refit = null!;
    private ContractsApiClient _kiota = null!;

    [Params(false, true)]
    public bool Later { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _floor = Clients.Floor(HttpStatusCode.OK, Later);
        _ours = Clients.Ours(HttpStatusCode.OK, Later);
        _nswag = Clients.NSwag(HttpStatusCode.OK, Later);
        _nswagWithContext = Clients.NSwagWithContext(HttpStatusCode.OK, Later);
        _refit = Clients.Refit(HttpStatusCode.OK, Later);
        _kiota = Clients.Kiota(HttpStatusCode.OK, Later);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls, Description = "floor")]
    public Task Floor() => RepeatAsync(() => _floor.GetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "ours")]
    public Task Ours() => RepeatAsync(() => _ours.Contracts.GetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "ours, result")]
    public Task OursResult() => RepeatAsync(() => _ours.Contracts.TryGetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "NSwag 14.7.1")]
    public Task NSwag() => RepeatAsync(() => _nswag.GetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "NSwag 14.7.1 with a context")]
    public Task NSwagWithContext() => RepeatAsync(() => _nswagWithContext.GetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "Refit 16.4.0")]
    public Task Refit() => RepeatAsync(() => _refit.GetContractAsync(4711));

    [Benchmark(OperationsPerInvoke = Calls, Description = "Kiota 1.38.0")]
    public Task Kiota() => RepeatAsync(() => _kiota.Contracts[4711].GetAsync());

    private static Task RepeatAsync<T>(Func<Task<T>> call) => Task.Run(async () =>
    {
        for (var number = 0; number < Calls; number++)
            await call();
    });
}
