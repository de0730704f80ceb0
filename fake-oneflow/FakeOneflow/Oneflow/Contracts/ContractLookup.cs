using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Finds the contract that a path names, and says by which rule there is none.</summary>
internal static class ContractLookup
{
    /// <summary>Finds the contract of the path.</summary>
    public static RuleViolation? Find(ApiCall call, out FoundContract found) => Find(call, call.Id("contract_id"), out found);

    /// <summary>Finds the contract of the path for a user who may change it.</summary>
    public static RuleViolation? FindToChange(ApiCall call, out Contract contract)
    {
        var violation = Find(call, out var found);
        contract = found.Contract;
        if (violation is not null)
            return violation;

        var isForbidden = ContractRules.ChangeForbidden.Operations.Contains(call.Operation.Id);
        return call.RefuseIf(
            !contract.IsUpdatedBy(call.ActingUser),
            isForbidden ? ContractRules.ChangeForbidden : ContractRules.ChangeNotAccessible);
    }

    /// <summary>Refuses to change parties or content of a contract that is past that.</summary>
    public static RuleViolation? RefuseClosed(ApiCall call, Contract contract)
    {
        var isConflict = ContractRules.Closed.Operations.Contains(call.Operation.Id);
        return call.RefuseIf(!contract.IsOpen, isConflict ? ContractRules.Closed : ContractRules.ClosedContent);
    }

    private static RuleViolation? Find(ApiCall call, long id, out FoundContract found)
    {
        found = default;
        if (call.Tenant.Oneflow.FindContract(id) is { } own)
        {
            found = new(call.Tenant, own, IsStandIn: false);
            return call.RefuseIf(!own.IsSeenBy(call.ActingUser), ContractRules.NotAccessible);
        }

        var template = call.Tenant.Oneflow.Templates.FirstOrDefault(template => template.Id == id);
        if (call.RefuseIf(template is not null, ContractRules.IsTemplate) is { } isTemplate)
            return isTemplate;

        var elsewhere = call.Tenant.Oneflow.FindContractElsewhere(id);
        if (call.RefuseIf(elsewhere is not null, ContractRules.OfOtherAccount) is { } ofOther)
            return ofOther;

        if (elsewhere is { } other)
        {
            found = new(other.Tenant, other.Contract, IsStandIn: false);
            return null;
        }

        if (call.RefuseIf(template is null, ContractRules.Unknown) is { } unknown)
            return unknown;

        found = new(call.Tenant, StandIn(call, id), IsStandIn: true);
        return null;
    }

    /// <summary>The response for a contract that does not exist, when the rule that would say so is switched off.</summary>
    private static Contract StandIn(ApiCall call, long id)
    {
        var template = call.Tenant.Oneflow.Templates[0];
        var wanted = new NewContract(template.Workspace.Id, template.Id, "", Owner: null, Parties: []);
        return ContractFactory.Create(call, id, wanted, template, nextId: () => 0, nextPartId: () => 0);
    }
}
