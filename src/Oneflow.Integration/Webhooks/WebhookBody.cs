using System.Globalization;
using System.Text.Json;

namespace Oneflow.Integration;

/// <summary>What the body of a delivery says.</summary>
/// <remarks>Source: docs/getting-started-with-webhooks. Members that are not known are let pass.</remarks>
internal sealed record WebhookBody(string CallbackId, string? Signature, long ContractId, IReadOnlyList<WebhookBodyEvent> Events)
{
    public const int LongestCallbackId = 200;
    public const int LongestType = 200;

    // Far more than a change of a contract makes, and few enough for one statement.
    private const int MostEvents = 500;

    // As in +00:00, and as in the +0000 that deliveries hold.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a body.</summary>
    /// <returns>What it says; null when it is no delivery.</returns>
    public static WebhookBody? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // A member is missing, or of another kind.
            return null;
        }
    }

    private static WebhookBody? Read(JsonElement root)
    {
        var callbackId = root.GetProperty("callback_id").GetString();
        var signature = root.TryGetProperty("signature", out var member) ? member.GetString() : null;
        var contractId = root.GetProperty("contract").GetProperty("id").GetInt64();
        var events = root.GetProperty("events");
        if (string.IsNullOrEmpty(callbackId) || callbackId.Length > LongestCallbackId || callbackId.Contains('\0') || events.GetArrayLength() is 0 or > MostEvents)
            return null;

        var read = events.EnumerateArray().Select(Event).ToList();
        return read.TrueForAll(item => item is not null) ? new WebhookBody(callbackId, signature, contractId, read!) : null;
    }

    private static WebhookBodyEvent? Event(JsonElement item)
    {
        var type = item.GetProperty("type").GetString();
        var time = item.TryGetProperty("created_time", out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        return string.IsNullOrEmpty(type) || type.Length > LongestType || type.Contains('\0') ? null : new WebhookBodyEvent(item.GetProperty("id").GetInt64(), type, Time(time));
    }

    private static DateTimeOffset? Time(string? text) => text switch
    {
        null => null,
        _ when text.Length > 5 && text[^5] is '+' or '-' && DateTimeOffset.TryParse(text.Insert(text.Length - 2, ":"), CultureInfo.InvariantCulture, out var time) => time,
        _ when DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };
}
