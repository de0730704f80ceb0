using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>The operation that creates access links.</summary>
internal static class AccessLinkEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(
            OperationIds.CreateAccessLink, "POST", "/contracts/{contract_id}/participants/{participant_id}/access_link",
            UserEmail.Optional, Create)
        {
            IdRules = new Dictionary<string, Func<Rule>> { ["participant_id"] = () => AccessLinkRules.ParticipantIdMalformed },
        },
    ];

    private static OperationResult Create(ApiCall call)
    {
        if (ContractLookup.Find(call, out var found) is { } noContract)
            return noContract;

        if (FindParticipant(call, found, call.Id("participant_id"), out var participant) is { } noParticipant)
            return noParticipant;

        if (call.RefuseIf(participant is { IsOwnerSide: true }, AccessLinkRules.ParticipantOwnerSide) is { } ownerSide)
            return ownerSide;

        var link = new AccessLink(
            found.Tenant.Oneflow.NextLinkSecret(), found.Tenant, found.Contract, participant, found.Tenant.Clock.GetUtcNow());
        link.Tenant.Oneflow.Add(link);
        return Response.Json(Json.Build(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_link", $"{call.Origin}{AccessLinkPages.Path}{link.Secret}");
            json.WriteEndObject();
        }));
    }

    /// <summary>The participant of the contract; null when a rule that demands one is off.</summary>
    private static RuleViolation? FindParticipant(ApiCall call, FoundContract found, long id, out Participant? participant)
    {
        participant = found.Contract.FindParticipant(id);
        if (participant is not null || found.IsStandIn)
            return null;

        var isElsewhere = found.Tenant.Oneflow.Contracts.Any(contract => contract.FindParticipant(id) is not null);
        return isElsewhere
            ? call.RefuseIf(true, AccessLinkRules.ParticipantOfOtherContract)
            : call.RefuseIf(true, AccessLinkRules.ParticipantUnknown);
    }
}
