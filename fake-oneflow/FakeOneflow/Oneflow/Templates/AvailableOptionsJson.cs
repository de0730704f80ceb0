using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Templates;

/// <summary>The options of a template, and of a contract created from it: all channels and methods there are.</summary>
internal static class AvailableOptionsJson
{
    // A third of what is said of a contract, and always the same.
    private static readonly ReadOnlyMemory<byte> DeliveryChannels = Options(Vocabulary.DeliveryChannels, withAttributes: true);
    private static readonly ReadOnlyMemory<byte> SignMethods = Options(Vocabulary.SignMethods, withAttributes: false);
    private static readonly ReadOnlyMemory<byte> TwoStepMethods = Options(Vocabulary.TwoStepMethods, withAttributes: true);

    public static void Write(Utf8JsonWriter json, Template template)
    {
        json.WriteStartObject("available_options");
        json.WriteBoolean("can_receive_attachments", template.TakesAttachments);
        json.WriteBoolean("can_receive_expanded_pdf", template.HasPdfSection);
        json.WriteBoolean("can_receive_products", template.ProductGroups.Count > 0);
        WriteMade(json, "delivery_channels", DeliveryChannels);
        WriteMade(json, "sign_methods", SignMethods);
        WriteMade(json, "two_step_authentication_methods", TwoStepMethods);
        json.WriteEndObject();
    }

    private static void WriteMade(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.Span, skipInputValidation: true);
    }

    private static ReadOnlyMemory<byte> Options(IReadOnlyList<string> options, bool withAttributes) =>
        Json.Write(json => WriteOptions(json, options, withAttributes));

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<string> options, bool withAttributes)
    {
        json.WriteStartArray();
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
