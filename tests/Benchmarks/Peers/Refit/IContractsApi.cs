using Benchmarks.Ours;
using global::Refit;

namespace Benchmarks.Refit;

/// <summary>The same operation, as Refit wants it declared: one form that throws, and one that gives the answer.</summary>
public interface IContractsApi
{
    [Get("/contracts/{contractId}")]
    Task<Contract> GetContractAsync(long contractId);

    [Get("/contracts/{contractId}")]
    Task<ApiResponse<Contract>> FindContractAsync(long contractId);
}
