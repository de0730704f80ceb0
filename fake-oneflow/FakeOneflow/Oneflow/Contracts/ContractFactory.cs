using OneflowFake.Oneflow.DataFields;
using OneflowFake.Oneflow.Folders;
using OneflowFake.Oneflow.Tags;
using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Creates a contract, in state draft, from what a request describes.</summary>
internal static class ContractFactory
{
    public static Contract Create(
        ApiCall call, long id, NewContract wanted, Template template, Func<long> nextId, Func<long> nextPartId,
        Folder? folder = null, IReadOnlyList<Tag>? tags = null)
    {
        var account = call.Tenant.Oneflow.Account;
        var owner = new Party(
            nextId(), PartyType.Company, account.Name, account.CountryCode, account.RegistrationNumber, customId: null, call.Now)
        {
            Participants =
            [
                .. OwnerSide(call, wanted.Owner).Select(given => new Participant(nextId(), given, isOwnerSide: true, call.Now)),
            ],
            IsOwner = true,
        };
        return new(id, wanted.Name.Length > 0 ? wanted.Name : template.Name, template, call.ActingUser, call.Now)
        {
            Parties = [owner, .. wanted.Parties.Select(party => Counterparty(party, nextId, call.Now))],
            Value = wanted.Value,
            Folder = folder,
            Tags = tags ?? [],
            DataFields = DataFields(wanted, template, nextPartId, call.Now),
            ProductGroups = [.. template.ProductGroups.Select(group => group.CopyFor(nextPartId, call.Now))],
        };
    }

    public static Party Counterparty(NewParty given, Func<long> nextId, DateTimeOffset now) =>
        new(nextId(), given.Type, given.Name, given.CountryCode, given.IdentificationNumber, given.CustomId, now)
        {
            Participants =
            [
                .. given.Participants.Select(participant => new Participant(nextId(), participant, isOwnerSide: false, now)),
            ],
            IsOwner = false,
        };

    private static List<ContractDataField> DataFields(
        NewContract wanted, Template template, Func<long> nextId, DateTimeOffset now) =>
    [
        .. from field in template.Type?.DataFields ?? []
           where field.IsActive
           let value = wanted.DataFields.GetValueOrDefault(field.CustomId, template.ValueOf(field)) ?? ""
           select new ContractDataField(nextId(), field.CustomId, field.Name, value, now)
           {
               Description = field.Description,
               Placeholder = field.Placeholder,
           },
    ];

    private static IEnumerable<NewParticipant> OwnerSide(ApiCall call, NewOwnerParty? owner)
    {
        // Only when the rule that demands a user is off there is none; the account's admin then acts.
        var creator = call.ActingUser ?? call.Tenant.Oneflow.Users[0];
        if (owner is null)
            return [WithTemplateRoles(Describe(creator))];

        return owner.Participants.Select(given =>
            owner.CreatorInherits && creator.HasEmail(given.Email) ? WithTemplateRoles(given) : given);
    }

    private static NewParticipant Describe(User user) =>
        new() { Name = user.Name, Email = user.Email, PhoneNumber = user.PhoneNumber, Title = user.Title };

    // All templates of the fake make the creator a signatory.
    private static NewParticipant WithTemplateRoles(NewParticipant given) =>
        given with { IsSignatory = true, IsOrganizer = false, MayUpdate = true };
}
