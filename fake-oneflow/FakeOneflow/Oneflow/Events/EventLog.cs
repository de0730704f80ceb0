using OneflowFake.Oneflow.Contracts;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Events;

/// <summary>Records what happens to contracts.</summary>
internal static class EventLog
{
    /// <summary>Records what the acting user did just now, and that the contract changed by it.</summary>
    public static void Record(
        this ApiCall call, Contract contract, string type, long subject, params IReadOnlyList<EventChange> changes)
    {
        contract.Touch(call.Now);
        Record(call.Tenant, contract, type, call.Now, EventActor.Of(contract, call.ActingUser), subject, changes);
        SignatureReset.After(call, contract, type);
    }

    /// <summary>The same for a change of the content, which has an event of its own once the contract was sent.</summary>
    public static void RecordContent(
        this ApiCall call, Contract contract, string type, long subject, params IReadOnlyList<EventChange> changes)
    {
        call.Record(contract, type, subject, changes);
        if (contract.State != ContractState.Draft)
            call.Record(contract, EventTypes.ContentUpdate, contract.Id);
    }

    public static void Record(
        Tenant tenant, Contract contract, string type, DateTimeOffset at, EventActor? actor, long subject,
        params IReadOnlyList<EventChange> changes)
    {
        var happened = new ContractEvent(tenant.Oneflow.PartIds.Next(), type, at, actor, subject, changes);
        contract.Events.Add(happened);
        tenant.Oneflow.Outbox.Note(contract, happened);
    }
}
