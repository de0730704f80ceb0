using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Answers with a list that belongs to the contract of the path.</summary>
internal static class ContractList
{
    public static OperationResult Response<T>(
        ApiCall call, Func<Contract, IEnumerable<T>> items, IReadOnlyList<SortKey<T>>? keys,
        Action<Utf8JsonWriter, T, Contract> write)
    {
        var missing = ContractLookup.Find(call, out var found);
        IReadOnlyList<T> listed = missing is null ? [.. items(found.Contract)] : [];
        var response = ListJson.Respond(call, listed, keys, (json, item) => write(json, item, found.Contract));
        // A malformed query is reported first, as everywhere.
        return response is RuleViolation ? response : missing ?? response;
    }
}
