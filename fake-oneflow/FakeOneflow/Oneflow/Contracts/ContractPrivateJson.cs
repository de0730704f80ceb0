using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The members of a contract that only the own party, or only the owner side, sees.</summary>
internal static class ContractPrivateJson
{
    public static void Write(Utf8JsonWriter json, Contract contract)
    {
        json.WriteStartObject("_private");
        json.WriteNull("date_format");
        json.WritePropertyName("folder");
        if (contract.Folder is { } folder)
        {
            json.WriteStartObject();
            json.WriteNumber("id", folder.Id);
            json.WriteString("name", folder.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("name", contract.Name);
        WritePeriod(json, contract.SigningPeriod);
        WriteMoney(json, contract.Value);
        json.WriteNumber("workspace_id", contract.Workspace.Id);
        json.WriteEndObject();
    }

    public static void WriteOwnerSide(Utf8JsonWriter json, Contract contract)
    {
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", contract.CreatedTime);
        json.WriteNumber("template_id", contract.Template.Id);
        json.WriteId("template_type_id", contract.Template.Type?.Id);
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, SigningPeriod? period)
    {
        json.WritePropertyName("signing_period_expiration");
        if (period is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (period.DateText is { } date)
            json.WriteString("expire_date", date);
        if (period.Type == SigningPeriod.DaysAfterPublish)
            json.WriteNumber("expire_days_after_publish", period.Days);
        json.WriteString("type", period.Type);
        json.WriteEndObject();
    }

    private static void WriteMoney(Utf8JsonWriter json, Money? value)
    {
        json.WritePropertyName("value");
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("amount", value.Amount);
        json.WriteString("currency", value.Currency);
        json.WriteEndObject();
    }
}
