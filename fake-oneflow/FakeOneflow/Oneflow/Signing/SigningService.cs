using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Signing;

/// <summary>Lets participants visit, sign and decline. To be used under the tenant's lock.</summary>
internal sealed class SigningService(RuleSwitches rules)
{
    /// <summary>Counts a visit of a participant.</summary>
    public static void Visit(Tenant tenant, Contract contract, Participant participant)
    {
        if (participant.Visit(tenant.Clock.GetUtcNow()))
            Record(tenant, contract, EventTypes.ParticipantFirstVisit, participant, participant.Id);
    }

    /// <summary>Signs. The last signatory makes the contract signed, and its lifecycle begins.</summary>
    /// <returns>The rule by which it cannot be done; null when it is done.</returns>
    public Rule? Sign(Tenant tenant, Contract contract, Participant participant)
    {
        if (Refuse(contract, participant) is { } refused)
            return refused;

        var isComplete = contract.Sign(participant, tenant.Clock.GetUtcNow());
        Record(tenant, contract, EventTypes.ParticipantSign, participant, participant.Id);
        if (isComplete)
        {
            Record(tenant, contract, EventTypes.ContractSign, participant, contract.Id);
            LifecycleDeadlines.Plan(tenant, contract);
        }

        return null;
    }

    /// <summary>Declines, which declines the contract.</summary>
    /// <returns>The rule by which it cannot be done; null when it is done.</returns>
    public Rule? Decline(Tenant tenant, Contract contract, Participant participant)
    {
        if (Refuse(contract, participant) is { } refused)
            return refused;

        contract.Decline(participant, tenant.Clock.GetUtcNow());
        Record(tenant, contract, EventTypes.ParticipantDecline, participant, participant.Id);
        Record(tenant, contract, EventTypes.ContractDecline, participant, contract.Id);
        return null;
    }

    /// <summary>The rule by which a participant can neither sign nor decline; null when there is none.</summary>
    public Rule? Refuse(Contract contract, Participant participant)
    {
        var byState = contract.State switch
        {
            ContractState.Draft => SigningRules.Draft,
            ContractState.Overdue => SigningRules.Overdue,
            ContractState.Signed => SigningRules.Signed,
            ContractState.Declined => SigningRules.Declined,
            _ => null,
        };
        return IfOn(participant.Given.IsSignatory ? null : SigningRules.NotSignatory)
            ?? IfOn(byState)
            ?? IfOn(participant.SignState == SignState.Undecided ? null : SigningRules.Decided);
    }

    private static void Record(Tenant tenant, Contract contract, string type, Participant actor, long subject) =>
        EventLog.Record(tenant, contract, type, tenant.Clock.GetUtcNow(), EventActor.Of(contract, actor), subject);

    private Rule? IfOn(Rule? rule) => rule is not null && rules.IsOn(rule) ? rule : null;
}
