using FakeOneflow.Http;

namespace FakeOneflow.Contracts;

/// <summary>Reads a participant from a request.</summary>
internal static class NewParticipantReader
{
    public static NewParticipant Read(JsonFields fields, BodyCheck check, bool isOwnerSide)
    {
        var isSignatory = fields.Flag("signatory") ?? false;
        var participant = new NewParticipant
        {
            Path = fields.Path,
            Name = fields.Text("name", min: 1, max: 100, required: true),
            DeliveryChannel = fields.Choice(
                "delivery_channel", Vocabulary.DeliveryChannels, Vocabulary.DeliveryChannels[0], required: true),
            Email = fields.Text("email", required: isOwnerSide),
            IdentificationNumber = fields.Text("identification_number", max: 25),
            IsOrganizer = fields.Flag("organizer") ?? false,
            PhoneNumber = fields.Text("phone_number", nullable: true),
            SignMethod = fields.Choice("sign_method", Vocabulary.SignMethods, Vocabulary.SignMethods[0]),
            IsSignatory = isSignatory,
            Title = fields.Text("title", max: 100),
            TwoStepMethod = fields.Choice(
                "two_step_authentication_method", Vocabulary.TwoStepMethods, Vocabulary.TwoStepMethods[0]),
            // Every documented role but the viewer may change the contract, and every role of the owner side.
            MayUpdate = fields.Object("_permissions")?.Flag("contract:update") ?? (isSignatory || isOwnerSide),
        };
        CheckForm(fields, check, participant, isOwnerSide);
        return participant;
    }

    private static void CheckForm(JsonFields fields, BodyCheck check, NewParticipant participant, bool isOwnerSide)
    {
        check.ReportIf(
            participant.Email.Length > 0 && !EmailAddress.IsValid(participant.Email),
            BodyRules.FieldValue, fields.PathOf("email"), "Not an email address.");
        check.ReportIf(
            participant.PhoneNumber.Length > 0 && !PhoneNumber.IsValid(participant.PhoneNumber),
            BodyRules.FieldValue, fields.PathOf("phone_number"), "Not a phone number in E.164 form, such as +46701740605.");
        check.ReportIf(
            participant.IsOrganizer && !isOwnerSide,
            CreateContractRules.CounterpartyOrganizer, fields.PathOf("organizer"), "Only for the owner side.");
        check.ReportIf(
            participant is { NeedsEmail: true, Email: "" } && !isOwnerSide,
            CreateContractRules.EmailNeeded, fields.PathOf("email"), "Required by the delivery channel or two-step method.");
        check.ReportIf(
            participant is { NeedsPhoneNumber: true, PhoneNumber: "" },
            CreateContractRules.PhoneNumberNeeded, fields.PathOf("phone_number"),
            "Required by the delivery channel, two-step method or sign method.");
    }
}
