using System.Globalization;
using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Comments;

/// <summary>A comment on the wire.</summary>
internal static class CommentJson
{
    public static void Write(Utf8JsonWriter json, Comment comment, Contract contract, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink(
            "self", $"{ContractJson.Address(contract, call)}/comments/{comment.Id.ToString(CultureInfo.InvariantCulture)}");
        json.WriteEndObject();
        json.WriteString("body", comment.Body);
        json.WriteTime("created_time", comment.CreatedTime);
        json.WriteNumber("id", comment.Id);
        json.WriteId("parent_id", comment.ParentId);
        json.WriteStartObject("participants");
        json.WriteStartArray("recipients");
        foreach (var recipient in comment.Recipients)
            WriteParticipant(json, recipient);
        json.WriteEndArray();
        json.WritePropertyName("sender");
        WriteParticipant(json, comment.Sender);
        json.WriteEndObject();
        json.WriteBoolean("private", comment.IsPrivate);
        json.WriteTime("updated_time", comment.CreatedTime);
        json.WriteEndObject();
    }

    private static void WriteParticipant(Utf8JsonWriter json, EventActor participant)
    {
        json.WriteStartObject();
        json.WriteNumber("participant_id", participant.Id);
        json.WriteString("participant_name", participant.Name);
        json.WriteNumber("party_id", participant.PartyId);
        json.WriteString("party_name", participant.PartyName);
        json.WriteEndObject();
    }
}
