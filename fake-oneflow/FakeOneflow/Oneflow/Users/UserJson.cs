using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Users;

/// <summary>A user on the wire.</summary>
internal static class UserJson
{
    public static void Write(Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        // No operation gets one user, so there is nothing to link to.
        json.WriteLink("self", null);
        json.WriteEndObject();
        json.WriteBoolean("active", user.IsActive);
        json.WriteString("email", user.Email);
        json.WriteNumber("id", user.Id);
        json.WriteBoolean("is_admin", user.IsAdmin);
        json.WriteString("name", user.Name);
        json.WriteString("phone_number", user.PhoneNumber);
        json.WriteString("state", "registered");
        json.WriteString("title", user.Title);
        json.WriteEndObject();
    }
}
