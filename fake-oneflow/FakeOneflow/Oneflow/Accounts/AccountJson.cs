using System.Text.Json;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Accounts;

/// <summary>An account on the wire.</summary>
internal static class AccountJson
{
    public static void Write(Utf8JsonWriter json, Account account, ApiCall call)
    {
        json.WriteStartObject();
        json.WriteStartObject("_links");
        json.WriteLink("self", call.Address("/accounts/me"));
        json.WriteEndObject();
        json.WriteString("country_code", account.CountryCode);
        json.WriteTime("created_time", account.CreatedTime);
        json.WriteNumber("id", account.Id);
        json.WriteString("name", account.Name);
        json.WriteString("registration_number", account.RegistrationNumber);
        json.WriteTime("updated_time", account.CreatedTime);
        json.WriteEndObject();
    }
}
