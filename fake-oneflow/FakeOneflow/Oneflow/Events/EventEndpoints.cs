using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Events;

/// <summary>The operations of the tag Events.</summary>
internal static class EventEndpoints
{
    private const string All = "/contracts/{contract_id}/events";

    private static readonly SortKey<ContractEvent>[] SortKeys =
    [
        new("created_time", happened => Json.Time(happened.CreatedTime)),
        new("id", happened => SortKey.Text(happened.Id)),
        new("type", happened => happened.Type),
    ];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.ListContractEvents, "GET", All, UserEmail.Optional, List)
        {
            IsList = true,
            IsSorted = true,
            TakesAll = true,
        },
        new(OperationIds.GetContractEvent, "GET", All + "/{event_id}", UserEmail.Optional, Get),
    ];

    private static OperationResult List(ApiCall call) => ContractList.Response(
        call, contract => contract.Events, SortKeys,
        (json, happened, contract) => EventJson.Write(json, happened, contract, call));

    private static OperationResult Get(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        var id = call.Id("event_id");
        var happened = found.Contract.Events.Find(candidate => candidate.Id == id);
        return call.RespondIfMissing(happened, EventRules.Unknown)
            ?? Response.Json(Json.Build(json => EventJson.Write(json, happened!, found.Contract, call)));
    }
}
