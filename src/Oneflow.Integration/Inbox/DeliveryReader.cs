using System.Globalization;
using System.Text.Json;

namespace Oneflow.Integration;

/// <summary>
/// Reads the body of a delivery. It needs the id and the signature to know who sent it; other parts that it cannot read are
/// reported, and the events that it can read are returned.
/// </summary>
/// <remarks>Source: docs/getting-started-with-webhooks. Unknown members are ignored; ids may be numbers or strings.</remarks>
internal static class DeliveryReader
{
    // As in +00:00, and as in the +0000 that deliveries hold.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a body.</summary>
    /// <returns>The delivery and its signature; null when the body is not a JSON object with an id.</returns>
    public static (Delivery Delivery, string? Signature)? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static (Delivery Delivery, string? Signature)? Read(JsonElement root)
    {
        var callbackId = JsonMember.Find(root, "callback_id") is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : Text(root, "callback_id");
        if (string.IsNullOrEmpty(callbackId))
            return null;

        var (contractId, problem) = (JsonMember.Find(root, "contract") is { } contract ? Id(contract) : null, (string?)null);
        List<DeliveryEvent> read = [];
        if (!StorableText.Is(callbackId, InboxRow.MaxCallbackIdLength))
            problem = "callback_id_malformed: callback_id";
        else if (contractId is null)
            problem = "contract_id_malformed: contract.id";
        else if (JsonMember.Find(root, "events") is not { ValueKind: JsonValueKind.Array } events || events.GetArrayLength() == 0)
            problem = "events_missing: events";
        else
            problem = ReadEvents(events, read);
        return (new Delivery(callbackId, contractId ?? 0, read, problem), Text(root, "signature"));
    }

    /// <summary>Reads the events that can be read.</summary>
    /// <returns>Code and place of the first problem; null when there is none.</returns>
    private static string? ReadEvents(JsonElement events, List<DeliveryEvent> read)
    {
        string? first = null;
        foreach (var (position, item) in events.EnumerateArray().Index())
        {
            var (id, type) = (Id(item), Text(item, "type"));
            var problem = id is null ? "event_id_malformed: events[{0}].id"
                : !StorableText.Is(type, InboxRow.MaxEventTypeLength) ? "event_type_malformed: events[{0}].type"
                : null;
            if (problem is null)
                read.Add(new DeliveryEvent(position, id!.Value, type!, Time(Text(item, "created_time"))));
            else
                first ??= string.Format(CultureInfo.InvariantCulture, problem, position);
        }

        return first;
    }

    private static string? Text(JsonElement parent, string name)
    {
        try
        {
            return JsonMember.Find(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // It is not valid UTF-16 after unescaping.
            return null;
        }
    }

    private static long? Id(JsonElement parent) => JsonMember.Find(parent, "id") switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var id) => id,
        { ValueKind: JsonValueKind.String } when long.TryParse(
            Text(parent, "id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) => id,
        _ => null,
    };

    private static DateTimeOffset? Time(string? text) => text switch
    {
        null => null,
        _ when HasOffsetWithoutColon(text)
            && DateTimeOffset.TryParse(text.Insert(text.Length - 2, ":"), CultureInfo.InvariantCulture, out var time)
            => time,
        _ when DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            => time,
        _ => null,
    };

    private static bool HasOffsetWithoutColon(string text) => text.Length > 5 && text[^5] is '+' or '-';
}
