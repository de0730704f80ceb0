using System.Text.Json;
using OneflowFake.Oneflow.Contracts;

namespace OneflowFake.Oneflow.Templates;

/// <summary>The options of a template, and of a contract created from it: all channels and methods there are.</summary>
internal static class AvailableOptionsJson
{
    public static void Write(Utf8JsonWriter json, Template template)
    {
        json.WriteStartObject("available_options");
        json.WriteBoolean("can_receive_attachments", template.TakesAttachments);
        json.WriteBoolean("can_receive_expanded_pdf", template.HasPdfSection);
        json.WriteBoolean("can_receive_products", template.ProductGroups.Count > 0);
        WriteOptions(json, "delivery_channels", Vocabulary.DeliveryChannels, withAttributes: true);
        WriteOptions(json, "sign_methods", Vocabulary.SignMethods, withAttributes: false);
        WriteOptions(json, "two_step_authentication_methods", Vocabulary.TwoStepMethods, withAttributes: true);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, string name, IReadOnlyList<string> options, bool withAttributes)
    {
        json.WriteStartArray(name);
        foreach (var option in options)
        {
            json.WriteStartObject();
            json.WriteString("name", option);
            // The first of each list is what a participant gets who asks for nothing.
            json.WriteBoolean("preferred", option == options[0]);
            if (withAttributes)
                WriteAttributes(json, option);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter json, string option)
    {
        json.WriteStartArray("required_participant_attributes");
        if (Vocabulary.NeedsEmail(option))
            json.WriteStringValue("email");
        if (Vocabulary.NeedsPhoneNumber(option))
            json.WriteStringValue("phone_number");
        json.WriteEndArray();
    }
}
