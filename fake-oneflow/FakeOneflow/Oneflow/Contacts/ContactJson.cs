using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Contacts;

/// <summary>A contact on the wire. What no request can say of it is null.</summary>
internal static class ContactJson
{
    public static void Write(Utf8JsonWriter json, Contact contact)
    {
        json.WriteStartObject();
        json.WriteString("company_name", contact.CompanyName);
        json.WriteNull("company_registration_number");
        json.WriteNull("country_code");
        json.WriteTime("created_time", contact.CreatedTime);
        json.WriteNull("date_of_birth");
        json.WriteString("email", contact.Email);
        json.WriteNumber("id", contact.Id);
        json.WriteString("name", contact.Name);
        json.WriteString("notes", contact.Notes);
        json.WriteString("phone_number", contact.PhoneNumber);
        json.WriteNull("title");
        json.WriteTime("updated_time", contact.UpdatedTime);
        json.WriteNumber("workspace_id", contact.Workspace.Id);
        json.WriteEndObject();
    }
}
