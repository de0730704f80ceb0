using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Users;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Reads a participant from a request.</summary>
internal static class NewParticipantReader
{
    /// <summary>Reads a participant, or what is to change of one.</summary>
    /// <param name="fields">The object that describes the participant.</param>
    /// <param name="isOwnerSide">Whether the participant belongs to the party of the account.</param>
    /// <param name="current">What the participant is so far, which holds for all that is left out.</param>
    /// <param name="findUser">
    /// Finds the user with an email address when the address alone will do, as the data of the user fill in the rest.
    /// </param>
    public static NewParticipant Read(
        JsonFields fields, bool isOwnerSide, NewParticipant? current = null, Func<string, User?>? findUser = null)
    {
        var isNew = current is null;
        var isWhole = isNew && findUser is null;
        var isOwner = isNew && isOwnerSide;
        var email = fields.Text("email", min: isOwner ? 1 : 0, required: isOwner, fallback: current?.Email ?? "");
        var user = findUser?.Invoke(email);
        var start = current ?? new NewParticipant
        {
            Name = user?.Name ?? "",
            PhoneNumber = user?.PhoneNumber ?? "",
            Title = user?.Title ?? "",
        };
        var isSignatory = fields.Flag("signatory") ?? start.IsSignatory;
        var participant = start with
        {
            Path = fields.Path,
            Name = fields.Text("name", min: 1, max: 100, required: isWhole, fallback: start.Name),
            DeliveryChannel = fields.Choice(
                "delivery_channel", Vocabulary.DeliveryChannels, start.DeliveryChannel, required: isWhole),
            Email = email,
            IdentificationNumber = fields.Text("identification_number", max: 25, fallback: start.IdentificationNumber),
            IsOrganizer = isNew ? fields.Flag("organizer") ?? false : start.IsOrganizer,
            PhoneNumber = fields.Text("phone_number", nullable: true, fallback: start.PhoneNumber),
            SignMethod = fields.Choice("sign_method", Vocabulary.SignMethods, start.SignMethod),
            IsSignatory = isSignatory,
            IsInvited = (isNew ? fields.Object("_options")?.Flag("invite") : null) ?? start.IsInvited,
            CustomId = isNew ? CustomIds.Read(fields, null) : start.CustomId,
            Title = fields.Text("title", max: 100, fallback: start.Title),
            TwoStepMethod = fields.Choice(
                "two_step_authentication_method", Vocabulary.TwoStepMethods, start.TwoStepMethod),
            // Every documented role but the viewer may change the contract, and every role of the owner side.
            MayUpdate = fields.Object("_permissions")?.Flag("contract:update")
                ?? (isNew ? isSignatory || isOwnerSide : start.MayUpdate),
        };
        CheckForm(fields, participant, isOwnerSide);
        return participant;
    }

    private static void CheckForm(JsonFields fields, NewParticipant participant, bool isOwnerSide)
    {
        // The service leaves out which participant it is.
        fields.ReportAt(
            participant.Email.Length > 0 && !EmailAddress.IsValid(participant.Email),
            CreateContractRules.EmailMalformed, "participant.email", $"{participant.Email} is not an email address.");
        fields.ReportIf(
            participant.PhoneNumber.Length > 0 && !PhoneNumber.IsValid(participant.PhoneNumber),
            BodyRules.FieldValue, "phone_number", "Not a phone number in E.164 form, such as +46701740605.");
        fields.ReportIf(
            participant.IsOrganizer && !isOwnerSide,
            CreateContractRules.CounterpartyOrganizer, "organizer", "Only for the owner side.");
        fields.ReportIf(
            participant is { NeedsEmail: true, Email: "" } && !isOwnerSide,
            CreateContractRules.EmailNeeded, "email", "Required by the delivery channel or two-step method.");
        fields.ReportIf(
            participant is { NeedsPhoneNumber: true, PhoneNumber: "" },
            CreateContractRules.PhoneNumberNeeded, "phone_number",
            "Required by the delivery channel, two-step method or sign method.");
    }
}
