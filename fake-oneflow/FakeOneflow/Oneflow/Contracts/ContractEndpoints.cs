using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The operations of the tag Contracts, but for access links.</summary>
internal static class ContractEndpoints
{
    private static readonly SortKey<Contract>[] SortKeys =
    [
        new("name", contract => contract.Name),
        new("state", contract => ContractJson.State(contract)),
        new("state_updated_time", contract => Json.Time(contract.StateUpdatedTime)),
        new("published_time", contract => contract.PublishedTime is { } time ? Json.Time(time) : null),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.CreateContract, "POST", "/contracts/create", UserEmail.Required, CreateContract.Handle)
        {
            HasBody = true,
        },
        new(OperationIds.ListContracts, "GET", "/contracts", UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
            Filters = ContractFilters.Names,
        },
        new(OperationIds.GetContract, "GET", "/contracts/{contract_id}", UserEmail.Optional, Get),
        new(OperationIds.UpdateContract, "PUT", "/contracts/{contract_id}", UserEmail.Required, UpdateContract.Handle)
        {
            HasBody = true,
        },
        new(OperationIds.DeleteContract, "DELETE", "/contracts/{contract_id}", UserEmail.Required, Delete),
        new(OperationIds.MoveContract, "POST", "/contracts/{contract_id}/move", UserEmail.Optional, MoveContract.Handle)
        {
            HasBody = true,
        },
        new(OperationIds.PublishContract, "POST", "/contracts/{contract_id}/publish", UserEmail.Required, PublishContract.Handle)
        {
            HasBody = true,
        },
    ];

    private static OperationResult List(ApiCall call)
    {
        List<Contract> seen = [.. call.Tenant.Oneflow.Contracts.Where(contract => contract.IsSeenBy(call.ActingUser))];
        if (ContractFilters.Apply(call, ref seen) is { } badFilter)
            return badFilter;

        return ListJson.Respond(call, seen, SortKeys, (json, contract) => ContractJson.Write(json, contract, call));
    }

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        return Response.Json(Json.Build(json => ContractJson.Write(json, found.Contract, call)));
    }

    private static Response Delete(ApiCall call)
    {
        // A contract that does not exist, is not the caller's or that the caller may not delete is answered like what was deleted.
        if (ContractLookup.Find(call, out var found) is null && found.Contract.IsDeletedBy(call.ActingUser))
        {
            call.Record(found.Contract, EventTypes.ContractDelete, found.Contract.Id);
            found.Tenant.Oneflow.Remove(found.Contract);
        }

        return Response.Empty(200);
    }
}
