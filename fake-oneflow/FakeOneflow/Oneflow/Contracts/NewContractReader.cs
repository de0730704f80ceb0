using System.Text.Json;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Reads a contract to create from a request and checks all that can be checked without the account's entities.</summary>
internal static class NewContractReader
{
    public static RuleViolation? Read(ApiCall call, JsonElement body, out NewContract contract)
    {
        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var workspaceId = fields.Integer("workspace_id", required: true);
        var templateId = fields.Integer("template_id", required: true);
        var name = fields.Text("name", max: 130);
        var owner = fields.Object("my_party") is { } mine ? ReadOwner(mine, call) : null;
        var parties = fields.Objects("parties") ?? [];
        fields.ReportIf(
            parties.Count > ParticipantLimits.Parties, CreateContractRules.TooManyParties, "parties",
            $"More than {ParticipantLimits.Parties}.");

        contract = new(workspaceId, templateId, name, owner, fields.Each(parties, party => NewPartyReader.Read(party, check)))
        {
            Value = fields.IsNull("value") ? null : fields.Object("value") is { } value ? Money.Read(value) : null,
            FolderId = fields.OptionalInteger("folder_id"),
            TagIds = fields.Each(fields.Objects("tags"), TagReader.Read),
            DataFields = ReadDataFields(fields),
            ProductGroups = fields.Each(fields.Objects("product_groups"), NewProductGroup.Read),
        };
        CheckTotal(contract, fields);
        CheckDuplicates(contract, check, call.ActingUser);
        return check.Violation;
    }

    private static NewOwnerParty ReadOwner(JsonFields fields, ApiCall call)
    {
        // A client that runs in production sends these, though no page has them; the party is the account itself in any case.
        fields.Ignore("country_code", "name", "identification_number");

        var items = fields.Objects("participants", required: true);
        fields.ReportIf(
            items is { Count: 0 or > ParticipantLimits.OwnerSide }, CreateContractRules.OwnerParticipantCount, "participants",
            $"Not between 1 and {ParticipantLimits.OwnerSide}.");

        var participants = fields.Each(items, item =>
        {
            var participant = NewParticipantReader.Read(item, isOwnerSide: true, findUser: call.Tenant.Oneflow.FindUser);
            item.ReportIf(
                participant.Email.Length > 0 && call.Tenant.Oneflow.FindUser(participant.Email) is not { IsActive: true },
                CreateContractRules.OwnerParticipantNotUser, "email", "Not that of an active user of the account.");
            return participant;
        });

        return new(fields.Flag("creator_inherit_settings_from_template") ?? false, participants);
    }

    private static Dictionary<string, string?> ReadDataFields(JsonFields fields)
    {
        var values = new Dictionary<string, string?>();
        fields.Each(fields.Objects("data_fields"), item =>
            values[item.Text("custom_id", min: 1, required: true)] = item.Text("value", max: 1024, required: true));
        return values;
    }

    private static void CheckTotal(NewContract contract, JsonFields fields)
    {
        // Without my_party the creator is a participant, too.
        var total = contract.Participants.Count() + (contract.Owner is null ? 1 : 0);
        fields.ReportIf(
            total > ParticipantLimits.All, CreateContractRules.TooManyParticipants, "parties",
            $"More than {ParticipantLimits.All} participants in the whole contract.");
    }

    private static void CheckDuplicates(NewContract contract, BodyCheck check, User? creator)
    {
        var emails = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (contract.Owner is null && creator is not null)
            emails.Add(creator.Email);

        foreach (var participant in contract.Participants)
        {
            if (participant.Email.Length > 0 && !emails.Add(participant.Email))
            {
                check.Report(
                    CreateContractRules.DuplicateParticipant, $"{participant.Path}.email",
                    $"You tried to add a second participant with the email address {participant.Email}.");
            }
        }
    }
}
