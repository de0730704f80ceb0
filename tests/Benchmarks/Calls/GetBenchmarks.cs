using System.Net;
using BenchmarkDotNet.Attributes;
using Benchmarks.Ours;

namespace Benchmarks.Calls;

/// <summary>Gets a contract, by an answer that is there at once and by one that comes later.</summary>
public class GetBenchmarks
{
    private Floor _floor = null!;
    private OursClient _ours = null!;
    private NSwag.ContractsClient _nswag = null!;
    private NSwagWithContext.ContractsClient _nswagWithContext = null!;

    [Params(false, true)]
    public bool Later { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _floor = Clients.Floor(HttpStatusCode.OK, Later);
        _ours = Clients.Ours(HttpStatusCode.OK, Later);
        _nswag = Clients.NSwag(HttpStatusCode.OK, Later);
        _nswagWithContext = Clients.NSwagWithContext(HttpStatusCode.OK, Later);
    }

    [Benchmark(Baseline = true, Description = "floor")]
    public Task<Contract> Floor() => _floor.GetContractAsync(4711);

    [Benchmark(Description = "ours")]
    public Task<Contract> Ours() => _ours.Contracts.GetContractAsync(4711);

    [Benchmark(Description = "ours, result")]
    public Task<GetContractResult> OursResult() => _ours.Contracts.TryGetContractAsync(4711);

    [Benchmark(Description = "NSwag 14.7.1")]
    public Task<NSwag.Contract> NSwag() => _nswag.GetContractAsync(4711);

    [Benchmark(Description = "NSwag 14.7.1 with a context")]
    public Task<NSwagWithContext.Contract> NSwagWithContext() => _nswagWithContext.GetContractAsync(4711);
}
