using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Reads a counterparty from a request.</summary>
internal static class NewPartyReader
{
    public static NewParty Read(JsonFields fields, BodyCheck check)
    {
        // Without a usable type the party is read as what its fields make it look like.
        var looks = Vocabulary.PartyTypes[fields.Has("participant") ? 1 : 0];
        var type = fields.Choice("type", Vocabulary.PartyTypes, looks, required: true);
        var isCompany = type == Vocabulary.PartyTypes[0];
        var country = CountryCode.Read(fields, "SE");

        var name = isCompany ? fields.Text("name", min: 1, max: 100, required: true) : "";
        var participants = isCompany ? Company(fields, check) : Individual(fields);
        return new(
            isCompany ? PartyType.Company : PartyType.Individual,
            name,
            country,
            fields.Text("identification_number", max: 25),
            CustomIds.Read(fields, null),
            participants);
    }

    private static List<NewParticipant> Company(JsonFields fields, BodyCheck check)
    {
        var items = fields.Objects("participants", required: true);
        check.ReportIf(
            items is { Count: 0 }, CreateContractRules.PartyEmpty, fields.PathOf("participants"), "At least one is required.");
        return fields.Each(items, item => NewParticipantReader.Read(item, isOwnerSide: false));
    }

    private static List<NewParticipant> Individual(JsonFields fields) =>
        fields.Object("participant", required: true) is { } item
            ? [NewParticipantReader.Read(item, isOwnerSide: false)]
            : [];
}
