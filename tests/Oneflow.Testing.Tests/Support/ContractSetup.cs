using Oneflow.Client;

namespace Oneflow.Testing.Tests.Support;

/// <summary>The contracts that tests begin with.</summary>
internal static class ContractSetup
{
    /// <summary>Creates a draft with one signatory on the other side.</summary>
    public static Task<Contract> DraftAsync(FakeTenant tenant) => tenant.Admin.Contracts.CreateContractAsync(new CreateContractRequest
    {
        TemplateId = tenant.TemplateId,
        WorkspaceId = tenant.WorkspaceId,
        Parties =
        [
            new NewCompanyParty
            {
                Name = "Acme AB",
                Participants = [new NewParticipant { Name = "Kim Berg", Email = "kim.berg@example.com",
                    DeliveryChannel = DeliveryChannel.Email, Signatory = true }],
            },
        ],
    });

    /// <summary>Creates a contract that waits for its signatories.</summary>
    public static async Task<Contract> PublishedAsync(FakeTenant tenant)
    {
        var draft = await DraftAsync(tenant);
        return await tenant.Admin.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "Your contract", Message = "Please sign." });
    }

    /// <summary>Everyone who has to sign, those of the own side last.</summary>
    public static IEnumerable<Participant> Signatories(Contract contract) => contract.Parties
        .OrderBy(party => party.MyParty)
        .SelectMany(party => party.AllParticipants)
        .Where(participant => participant.Signatory == true);
}
