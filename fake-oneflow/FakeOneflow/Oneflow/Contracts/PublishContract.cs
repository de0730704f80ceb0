using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Serves <c>POST /contracts/{contract_id}/publish</c>.</summary>
internal static class PublishContract
{
    public static OperationResult Handle(ApiCall call)
    {
        if (ReadInvitation(call) is { } badBody)
            return badBody;

        if (call.RefuseIf(call.Tenant.Plan == Plan.Free, PublishContractRules.PlanExcludes) is { } noPlan)
            return noPlan;

        if (ContractLookup.Find(call, out var found) is { } notFound)
            return notFound;

        var contract = found.Contract;
        if (call.RefuseIf(!contract.IsUpdatedBy(call.ActingUser), PublishContractRules.Forbidden) is { } forbidden)
            return forbidden;

        if (call.RefuseIf(contract.State != ContractState.Draft, PublishContractRules.NotDraft) is { } notDraft)
            return notDraft;

        contract.Publish(call.Now);
        ContractDeadlines.Plan(call.Tenant, contract);
        call.Record(contract, EventTypes.ContractPublish, contract.Id);
        return Response.Json(Json.Build(json => ContractJson.Write(json, contract, call)));
    }

    // The fake sends nothing, so it only checks that there would be something to send.
    private static RuleViolation? ReadInvitation(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        fields.Text("subject", required: true);
        fields.Text("message", required: true);
        return check.Violation;
    }
}
