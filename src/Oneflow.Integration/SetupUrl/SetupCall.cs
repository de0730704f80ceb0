using System.Globalization;
using System.Text.Json;

namespace Oneflow.Integration;

/// <summary>What the body of a call to the Setup URL says.</summary>
/// <remarks>
/// Source: Integration Toolkit, Authentication. Whether the id is a number or a text there is not printed; both are read.
/// </remarks>
/// <param name="AccountId">The account it is about; null when it is missing or no id.</param>
/// <param name="Event">The event; null when it is missing or no text.</param>
/// <param name="Token">The token; null when it is missing or no text, as it is when an account is disabled.</param>
internal sealed record SetupCall(long? AccountId, string? Event, string? Token)
{
    /// <summary>Reads a body.</summary>
    /// <returns>What it says; null when it is no JSON object.</returns>
    public static SetupCall? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? new SetupCall(Id(root, "account_id"), Text(root, "event"), Member(root, "data") is { ValueKind: JsonValueKind.Object } data ? Text(data, "token") : null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second for texts that are no valid UTF-16 once they are unescaped.
            return null;
        }
    }

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement parent, string name)
        => Member(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static long? Id(JsonElement parent, string name) => Member(parent, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var id) && id > 0 => id,
        { ValueKind: JsonValueKind.String } text when long.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 => id,
        _ => null,
    };
}
