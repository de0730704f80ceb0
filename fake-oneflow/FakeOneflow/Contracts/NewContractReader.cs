using System.Text.Json;
using FakeOneflow.Http;
using FakeOneflow.Users;

namespace FakeOneflow.Contracts;

/// <summary>Reads a contract to create from a request and checks all that can be checked without the account's entities.</summary>
internal static class NewContractReader
{
    private const int MaxParties = 40;
    private const int MaxParticipants = 40;
    private const int MaxOwnerParticipants = 29;

    public static Refusal? Read(ApiCall call, JsonElement body, out NewContract contract)
    {
        var check = new BodyCheck(call.Rules);
        var fields = JsonFields.Of(body, "", check);
        var workspaceId = fields.Integer("workspace_id", required: true);
        var templateId = fields.Integer("template_id", required: true);
        var name = fields.Text("name", max: 130);
        var owner = fields.Object("my_party") is { } mine ? ReadOwner(mine, check, call) : null;
        var parties = fields.Objects("parties") ?? [];
        check.ReportIf(
            parties.Count > MaxParties, CreateContractRules.TooManyParties, "parties", $"More than {MaxParties}.");

        contract = new(
            workspaceId, templateId, name, owner, [.. parties.Select(party => NewPartyReader.Read(party, check))]);
        CheckTotal(contract, check);
        CheckDuplicates(contract, check, call.ActingUser);
        return check.Refusal;
    }

    private static NewOwnerParty ReadOwner(JsonFields fields, BodyCheck check, ApiCall call)
    {
        var items = fields.Objects("participants", required: true);
        check.ReportIf(
            items is { Count: 0 or > MaxOwnerParticipants },
            CreateContractRules.OwnerParticipantCount, fields.PathOf("participants"), $"Not between 1 and {MaxOwnerParticipants}.");

        var participants = new List<NewParticipant>();
        foreach (var item in items ?? [])
        {
            var participant = NewParticipantReader.Read(item, check, isOwnerSide: true);
            check.ReportIf(
                participant.Email.Length > 0 && call.Tenant.FindUser(participant.Email) is not { IsActive: true },
                CreateContractRules.OwnerParticipantNotUser, item.PathOf("email"), "Not that of an active user of the account.");
            participants.Add(participant);
        }

        return new(fields.Flag("creator_inherit_settings_from_template") ?? false, participants);
    }

    private static void CheckTotal(NewContract contract, BodyCheck check)
    {
        // Without my_party the creator is a participant, too.
        var total = contract.Participants.Count() + (contract.Owner is null ? 1 : 0);
        check.ReportIf(
            total > MaxParticipants, CreateContractRules.TooManyParticipants, "parties",
            $"More than {MaxParticipants} participants in the whole contract.");
    }

    private static void CheckDuplicates(NewContract contract, BodyCheck check, User? creator)
    {
        var emails = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (contract.Owner is null && creator is not null)
            emails.Add(creator.Email);

        foreach (var participant in contract.Participants)
        {
            check.ReportIf(
                participant.Email.Length > 0 && !emails.Add(participant.Email),
                CreateContractRules.DuplicateParticipant, $"{participant.Path}.email",
                $"You tried to add a second participant with the email address {participant.Email}.");
        }
    }
}
