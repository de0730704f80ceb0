using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Parties;

/// <summary>Serves <c>PUT /contracts/{contract_id}/parties/{party_id}/participants/{participant_id}</c>.</summary>
internal static class UpdateParticipant
{
    private static readonly NewParticipant Anybody = new() { Name = "", DeliveryChannel = Vocabulary.NoChannel };

    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        // The form is checked first, though the defaults depend on the participant.
        var missing = Find(call, out var contract, out var participant);
        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var current = participant?.Given ?? Anybody;
        var wanted = NewParticipantReader.Read(fields, participant?.IsOwnerSide == true, current);
        fields.ReportIf(
            participant?.IsOwnerSide == true && wanted.Email != current.Email, PartyRules.OwnerEmailFixed, "email",
            "Not of an owner-side participant.");
        if ((check.Violation ?? missing) is { } refused)
            return refused;

        if (ParticipantLimits.RefuseToChange(call, contract, participant!, wanted) is { } duplicate)
            return duplicate;

        if (ContractLookup.RefuseClosed(call, contract) is { } closed)
            return closed;

        Change(call, contract, participant!, wanted);
        return ParticipantEndpoints.Describe(call, participant!);
    }

    private static OperationResult? Find(ApiCall call, out Contract contract, out Participant? participant)
    {
        participant = null;
        if (ContractLookup.FindToChange(call, out contract) is { } notFound)
            return notFound;

        return PartyLookup.Find(call, contract, out Party party) ?? PartyLookup.Find(call, party, out participant);
    }

    private static void Change(ApiCall call, Contract contract, Participant participant, NewParticipant wanted)
    {
        var from = participant.Given;
        var changes = EventChange.Among(
            new("contract:update", Text(from.MayUpdate), Text(wanted.MayUpdate)),
            new("delivery_channel", from.DeliveryChannel, wanted.DeliveryChannel),
            new("email", from.Email, wanted.Email),
            new("identification_number", from.IdentificationNumber, wanted.IdentificationNumber),
            new("name", from.Name, wanted.Name),
            new("phone_number", from.PhoneNumber, wanted.PhoneNumber),
            new("sign_method", from.SignMethod, wanted.SignMethod),
            new("signatory", Text(from.IsSignatory), Text(wanted.IsSignatory)),
            new("title", from.Title, wanted.Title),
            new("two_step_authentication_method", from.TwoStepMethod, wanted.TwoStepMethod));
        if (changes.Length == 0)
            return;

        participant.Change(wanted, call.Now);
        call.Record(contract, EventTypes.ParticipantUpdate, participant.Id, changes);
    }

    private static string Text(bool value) => value ? "true" : "false";
}
