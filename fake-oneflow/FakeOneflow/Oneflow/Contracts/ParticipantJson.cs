using System.Text.Json;
using OneflowFake.Oneflow.Users;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>A participant on the wire.</summary>
internal static class ParticipantJson
{
    private static readonly string[] States = ["undecided", "signed", "declined"];

    public static void Write(Utf8JsonWriter json, Participant participant, User? actingUser)
    {
        var given = participant.Given;
        json.WriteStartObject();
        json.WriteStartObject("_links");
        // No operation gets one participant, so there is nothing to link to.
        json.WriteLink("self", null);
        json.WriteEndObject();
        json.WriteStartObject("_options");
        json.WriteBoolean("invite", given.IsInvited);
        json.WriteEndObject();
        json.WriteStartObject("_permissions");
        json.WriteBoolean("contract:update", given.MayUpdate);
        json.WriteEndObject();
        WriteOwnerSide(json, participant);
        json.WriteString("delivery_channel", given.DeliveryChannel);
        json.WriteString("delivery_status", participant.DeliveryStatus);
        json.WriteBoolean("draft_approver", false);
        json.WriteString("email", given.Email);
        json.WriteNumber("id", participant.Id);
        json.WriteString("identification_number", given.IdentificationNumber);
        json.WriteBoolean("my_participant", participant.IsOwnerSide && actingUser?.HasEmail(given.Email) == true);
        json.WriteString("name", given.Name);
        json.WriteBoolean("organizer", given.IsOrganizer);
        json.WriteBoolean("pending_approver", false);
        json.WriteString("phone_number", given.PhoneNumber);
        json.WriteString("sign_method", given.SignMethod);
        json.WriteString("sign_state", State(participant));
        json.WriteTime("sign_state_updated_time", participant.SignStateUpdatedTime);
        json.WriteBoolean("signatory", given.IsSignatory);
        json.WriteString("title", given.Title);
        json.WriteString("two_step_authentication_method", given.TwoStepMethod);
        json.WriteEndObject();
    }

    public static string State(Participant participant) => States[(int)participant.SignState];

    private static void WriteOwnerSide(Utf8JsonWriter json, Participant participant)
    {
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", participant.CreatedTime);
        json.WriteString("custom_id", participant.Given.CustomId);
        json.WriteTime("first_visited_time", participant.FirstVisitedTime);
        json.WriteTime("last_visited_time", participant.LastVisitedTime);
        json.WriteTime("updated_time", participant.UpdatedTime);
        json.WriteNumber("visits", participant.Visits);
        json.WriteEndObject();
    }
}
