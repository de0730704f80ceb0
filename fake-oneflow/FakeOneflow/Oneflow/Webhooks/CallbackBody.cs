using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Webhooks;

/// <summary>The body that a receiver gets: only ids, as the receiver fetches the rest by REST.</summary>
internal static class CallbackBody
{
    public static ReadOnlyMemory<byte> Write(Delivery delivery, string? signKey) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("contract");
        json.WriteNumber("id", delivery.ContractId);
        json.WriteEndObject();
        json.WriteString("callback_id", delivery.CallbackId);
        json.WriteStartArray("events");
        foreach (var happened in delivery.Events)
        {
            json.WriteStartObject();
            json.WriteString("created_time", Time(happened.CreatedTime));
            json.WriteNumber("id", happened.Id);
            json.WriteString("type", happened.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("signature", Sign(delivery.CallbackId, signKey));
        json.WriteEndObject();
    });

    // Weak as it is, this is the signature that the vendor documents.
#pragma warning disable CA5350
    private static string Sign(string callbackId, string? signKey) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(callbackId + signKey)));
#pragma warning restore CA5350

    // Unlike in entities, the offset is without a colon.
    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);
}
