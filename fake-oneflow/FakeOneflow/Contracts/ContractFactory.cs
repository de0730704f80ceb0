using FakeOneflow.Http;
using FakeOneflow.Templates;
using FakeOneflow.Users;

namespace FakeOneflow.Contracts;

/// <summary>Makes a contract, in state draft, from what a request describes.</summary>
internal static class ContractFactory
{
    public static Contract Create(
        ApiCall call, long id, NewContract wanted, Template template, Func<long> nextId)
    {
        var owner = new Party(
            nextId(), PartyType.Company, call.Tenant.Account.Name,
            [.. OwnerSide(call, wanted.Owner).Select(given => new Participant(nextId(), given, isOwnerSide: true))])
        {
            IsOwner = true,
            CountryCode = call.Tenant.Account.CountryCode,
            IdentificationNumber = call.Tenant.Account.RegistrationNumber,
        };
        return new(id, wanted.Name.Length > 0 ? wanted.Name : template.Name, template, call.ActingUser, call.Now)
        {
            Parties = [owner, .. wanted.Parties.Select(party => Counterparty(party, nextId))],
        };
    }

    private static Party Counterparty(NewParty given, Func<long> nextId) =>
        new(
            nextId(), given.Type, given.DisplayName,
            [.. given.Participants.Select(participant => new Participant(nextId(), participant, isOwnerSide: false))])
        {
            IsOwner = false,
            CountryCode = given.CountryCode,
            IdentificationNumber = given.IdentificationNumber,
        };

    private static IEnumerable<NewParticipant> OwnerSide(ApiCall call, NewOwnerParty? owner)
    {
        // Nobody acts only when the rule that demands a user is off; the account's admin then stands in.
        var creator = call.ActingUser ?? call.Tenant.Users[0];
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
