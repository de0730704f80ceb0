using System.Net;
using BenchmarkDotNet.Attributes;
using Benchmarks.Kiota;
using Benchmarks.Ours;
using Refit;

namespace Benchmarks.Calls;

/// <summary>Asks for a contract that is not there.</summary>
public class NotFoundBenchmarks
{
    private readonly Floor _floor = Clients.Floor(HttpStatusCode.NotFound);
    private readonly OursClient _ours = Clients.Ours(HttpStatusCode.NotFound);
    private readonly NSwag.ContractsClient _nswag = Clients.NSwag(HttpStatusCode.NotFound);
    private readonly NSwagWithContext.ContractsClient _nswagWithContext = Clients.NSwagWithContext(HttpStatusCode.NotFound);
    private readonly Refit.IContractsApi _refit = Clients.Refit(HttpStatusCode.NotFound);
    private readonly ContractsApiClient _kiota = Clients.Kiota(HttpStatusCode.NotFound);

    [Benchmark(Baseline = true, Description = "floor, a branch by hand, problem read")]
    public async Task<int?> Floor() => (await _floor.FindProblemAsync(4711))!.ErrorCode;

    [Benchmark(Description = "ours, result, switched over")]
    public async Task<bool> Result() => await _ours.Contracts.TryGetContractAsync(4711) is GetContractResult.NotFound;

    [Benchmark(Description = "ours, result, problem read")]
    public async Task<int?> ResultProblem() =>
        await _ours.Contracts.TryGetContractAsync(4711) is GetContractResult.NotFound { Problem: { } problem } ? problem.ErrorCode : null;

    [Benchmark(Description = "ours, thrown and caught")]
    public async Task<int> Thrown()
    {
        try
        {
            return (int)(await _ours.Contracts.GetContractAsync(4711)).Id;
        }
        catch (OursNotFoundException exception)
        {
            return exception.Status;
        }
    }

    [Benchmark(Description = "ours, thrown and caught, problem read")]
    public async Task<int?> ThrownProblem()
    {
        try
        {
            return (int)(await _ours.Contracts.GetContractAsync(4711)).Id;
        }
        catch (OursNotFoundException exception)
        {
            return exception.Problem!.ErrorCode;
        }
    }

    [Benchmark(Description = "NSwag 14.7.1, thrown and caught")]
    public async Task<int> NSwag()
    {
        try
        {
            return (int)(await _nswag.GetContractAsync(4711)).Id;
        }
        catch (NSwag.ApiException<NSwag.Problem> exception)
        {
            return exception.StatusCode;
        }
    }

    [Benchmark(Description = "NSwag 14.7.1 with a context, thrown and caught")]
    public async Task<int> NSwagWithContext()
    {
        try
        {
            return (int)(await _nswagWithContext.GetContractAsync(4711)).Id;
        }
        catch (NSwagWithContext.ApiException<NSwagWithContext.Problem> exception)
        {
            return exception.StatusCode;
        }
    }

    [Benchmark(Description = "Kiota 1.38.0, thrown and caught")]
    public async Task<int> Kiota()
    {
        try
        {
            return (int)(await _kiota.Contracts[4711].GetAsync())!.Id!;
        }
        catch (Kiota.Models.Problem exception)
        {
            return exception.ResponseStatusCode;
        }
    }

    [Benchmark(Description = "Refit 16.4.0, result, body as a text")]
    public async Task<int> RefitResult()
    {
        using var answer = await _refit.FindContractAsync(4711);
        return (int)answer.StatusCode!;
    }

    [Benchmark(Description = "Refit 16.4.0, thrown and caught, body as a text")]
    public async Task<int> RefitThrown()
    {
        try
        {
            return (int)(await _refit.GetContractAsync(4711)).Id;
        }
        catch (ApiException exception)
        {
            return (int)exception.StatusCode;
        }
    }
}
